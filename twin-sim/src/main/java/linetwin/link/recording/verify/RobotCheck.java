package linetwin.link.recording.verify;

import java.time.Instant;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.LineEvent.WearMissed;
import linetwin.model.telemetry.body.RoundCounts;
import linetwin.model.telemetry.body.RoundTimes;
import org.jspecify.annotations.Nullable;

/** What a station tells of its robots and of rounds of inspection, against its description. */
final class RobotCheck {
    private final Findings findings;
    private final ElementDescription element;

    RobotCheck(Findings findings, ElementDescription element) {
        this.findings = findings;
        this.element = element;
    }

    void accept(StateReading reading) {
        StateMessage message = reading.message();
        checkRobot(reading.place(), message.cause().robot());
        RoundCounts counts = message.counters().rounds();
        if (counts.found() > counts.made() || counts.late() > counts.found()) {
            findings.add(
                    reading.place(),
                    Rule.COUNTERS,
                    "rounds that found wear are more than those made, or those late more than those that found: "
                            + counts);
        }
        RoundTimes times = message.rounds();
        if (times != null) {
            checkTimes(reading.place(), times, message.header().simTime());
        }
    }

    private void checkTimes(Place place, RoundTimes times, Instant now) {
        Instant last = times.last();
        if (last != null && last.isAfter(now)) {
            findings.add(place, Rule.TIME, "the last round was at " + last + ", which is after simTime, " + now);
        }
        if (times.next().isBefore(now)) {
            findings.add(
                    place, Rule.TIME, "the next round is due at " + times.next() + ", which is before simTime, " + now);
        }
    }

    void accept(Place place, LineEvent event) {
        if (event instanceof StateChanged change) {
            checkRobot(place, change.cause().robot());
        } else if (event instanceof StationChecked checked) {
            checkRobot(place, checked.robot());
            checkStop(place, checked.stop());
        } else if (event instanceof WearMissed missed) {
            checkRobot(place, missed.robot());
            checkStop(place, missed.stop());
        } else if (event instanceof InspectorReached reached
                && element.rounds().stream()
                        .noneMatch(rounds ->
                                rounds.by() != null && rounds.by().id().equals(reached.inspector()))) {
            findings.add(
                    place,
                    Rule.SCHEMA,
                    "inspector '" + reached.inspector() + "' comes to '" + element.id()
                            + "', which by the description is on none of its rounds");
        }
    }

    /** The cause of waiting may lie at another station, but only its own stops are at robots. */
    private void checkRobot(Place place, @Nullable String robot) {
        if (robot != null
                && element.robots().stream().noneMatch(each -> each.id().equals(robot))) {
            findings.add(
                    place,
                    Rule.SCHEMA,
                    "robot is '" + robot + "', which the described element '" + element.id() + "' does not have");
        }
    }

    private void checkStop(Place place, String stop) {
        if (element.rounds().stream().noneMatch(rounds -> rounds.stop().equals(stop))) {
            findings.add(
                    place,
                    Rule.SCHEMA,
                    "wear is looked for behind '" + stop + "', for which no rounds pass '" + element.id() + "'");
        }
    }
}
