package linetwin.ui.robot;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.ui.source.Answer;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;

/** Sends somebody to look for wear at a station of the shown line, and tells for a while what the line answered. */
public final class InspectViewModel {
    /** Of wall time, for which an answer is shown. */
    private static final Duration SHOWN = Duration.ofSeconds(15);

    private final Dialogue dialogue;
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private Instant wall = Instant.EPOCH;
    private Instant until = Instant.EPOCH;

    public InspectViewModel(Commands commands) {
        dialogue = new Dialogue(commands);
    }

    /** What became of the latest that was asked. */
    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    void inspect(String station) {
        until = wall.plus(SHOWN);
        answer.set(dialogue.send(new LineCommand.InspectNow(station), wall));
    }

    /** Another station is looked at, of which nothing was asked. */
    void forget() {
        dialogue.forget();
        answer.set(Answer.NONE);
    }

    /** Follows the line and its answers. */
    public void show(LineFrame frame) {
        wall = frame.wallTime();
        if (answer.get().kind() == Answer.Kind.NONE) {
            return;
        }
        if (wall.isAfter(until)) {
            forget();
        } else {
            answer.set(dialogue.follow(frame));
        }
    }
}
