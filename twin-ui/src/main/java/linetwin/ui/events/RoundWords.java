package linetwin.ui.events;

import java.util.Optional;
import linetwin.model.kpi.robot.RobotWords;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.LineEvent.WearMissed;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What rounds of inspection tell, in words of the screen's language. */
final class RoundWords {
    private final Texts texts;
    private final LineDescription line;

    RoundWords(Texts texts, LineDescription line) {
        this.texts = texts;
        this.line = line;
    }

    String of(LineEvent event) {
        if (event instanceof StationChecked checked) {
            return checked(checked);
        } else if (event instanceof WearMissed missed) {
            String robot = robot(missed.element(), missed.robot());
            return missed.lastRound() == null
                    ? texts.now("event.wearMissed", robot)
                    : texts.now("event.wearMissedSince", robot, Numbers.time(missed.lastRound()));
        } else if (event instanceof InspectorReached reached) {
            return texts.now("event.inspectorReached", inspector(reached));
        }
        throw new IllegalArgumentException("not an event of rounds: " + event);
    }

    private String checked(StationChecked checked) {
        String robot = robot(checked.element(), checked.robot());
        if (checked.isAsked()) {
            return checked.isFound() ? texts.now("event.lookFound", robot) : texts.now("event.lookFoundNothing");
        }
        return checked.isFound() ? texts.now("event.roundFound", robot) : texts.now("event.roundFoundNothing");
    }

    private String robot(String element, @Nullable String robot) {
        return robot == null ? texts.now("event.station") : texts.now(RobotWords.robot(line, element, robot));
    }

    private String inspector(InspectorReached reached) {
        return line.elements().stream()
                .filter(element -> element.id().equals(reached.element()))
                .flatMap(element -> element.rounds().stream())
                .flatMap(rounds -> Optional.ofNullable(rounds.by()).stream())
                .filter(by -> by.id().equals(reached.inspector()))
                .map(by -> texts.now(by.title()))
                .findFirst()
                .orElseGet(() -> Excerpt.of(reached.inspector()));
    }
}
