package linetwin.model.telemetry.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.RemoteAttempts;
import linetwin.model.telemetry.body.RobotDescription;
import linetwin.model.telemetry.body.RoundCounts;
import linetwin.model.telemetry.body.RoundTimes;
import linetwin.model.telemetry.body.RoundsDescription;
import linetwin.model.value.Text;

/** Messages that tell of robots and of rounds of inspection. */
final class RobotExamples {
    private static final Instant NEXT = Instant.parse("2026-01-05T10:20:00Z");
    private static final Instant STOPPED = Instant.parse("2026-01-05T06:28:10Z");

    private RobotExamples() {}

    static Map<String, Message> of(DescriptionMessage description, StateMessage state, Header event, Header command) {
        Map<String, Message> examples = new LinkedHashMap<>();
        examples.put("description-with-robots", description(description));
        examples.put("state-with-robots", state(state));
        examples.put("event-with-robots", events(event));
        examples.put("command-inspect-now", new CommandMessage(command, "c-3", new LineCommand.InspectNow("framing")));
        return examples;
    }

    private static DescriptionMessage description(DescriptionMessage plain) {
        LineDescription line = plain.description();
        List<ElementDescription> elements = line.elements().stream()
                .map(element -> element.id().equals("framing") ? element.with(robots(), rounds()) : element)
                .toList();
        return new DescriptionMessage(
                plain.header(),
                new LineDescription(
                        line.scenario(),
                        line.seed(),
                        line.start(),
                        line.plant(),
                        line.jobsPerHour(),
                        line.idealTaktMicros(),
                        line.areas(),
                        elements,
                        line.variants(),
                        line.colours(),
                        null));
    }

    static List<RobotDescription> robots() {
        return List.of(
                new RobotDescription("spot-1", new Text("点焊1", "Spot 1"), "spot-gun", 0.9),
                new RobotDescription("spot-2", new Text("点焊2", "Spot 2"), "spot-gun", 0.9),
                new RobotDescription("handling", new Text("搬运", "Handling"), "gripper", 0.6));
    }

    static List<RoundsDescription> rounds() {
        return List.of(new RoundsDescription(
                "robot-fault",
                14_400_000_000L,
                new RoundsDescription.Inspector("patrol", new Text("巡检机器人", "Patrol robot"), true, 120_000_000)));
    }

    private static StateMessage state(StateMessage state) {
        return new StateMessage(
                        state.header(),
                        StationState.FAILED,
                        STOPPED,
                        new Cause("robot-fault", "framing", "spot-2", "tip"),
                        state.vehicles(),
                        state.counters().with(RemoteAttempts.NONE, new RoundCounts(6, 2, 1, 1)),
                        state.times(),
                        null,
                        null,
                        null)
                .with(new RoundTimes(Instant.parse("2026-01-05T06:20:00Z"), NEXT));
    }

    private static EventMessage events(Header header) {
        return new EventMessage(
                header,
                List.of(
                        new LineEvent.InspectorReached("framing", Instant.parse("2026-01-05T06:18:00Z"), "patrol"),
                        new LineEvent.StationChecked(
                                "framing", Instant.parse("2026-01-05T06:20:00Z"), "robot-fault", false, false, null),
                        new LineEvent.WearMissed(
                                "framing", STOPPED, "robot-fault", Instant.parse("2026-01-05T06:20:00Z"), "spot-2"),
                        new LineEvent.StateChanged(
                                "framing",
                                STOPPED,
                                StationState.WORKING,
                                StationState.FAILED,
                                new Cause("robot-fault", "framing", "spot-2", "tip")),
                        new LineEvent.StationChecked(
                                "framing",
                                Instant.parse("2026-01-05T06:30:00Z"),
                                "robot-fault",
                                true,
                                true,
                                "spot-2")));
    }
}
