package linetwin.sim.scenario.demo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.value.Text;
import linetwin.sim.scenario.demo.GuidedDemo.Awaited;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.Problems;
import linetwin.sim.scenario.file.ScenarioFile;
import linetwin.sim.scenario.file.ScenarioSchema;

/** Reads a file of a guided demonstration. */
final class DemoReader {
    private final Fields root;
    private final Problems problems;

    private DemoReader(Fields root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    static GuidedDemo read(ScenarioFile file) {
        Problems problems = new Problems(FileKind.DEMO);
        Fields root = Fields.of(file, ScenarioSchema.ofDemos(), problems);
        return new DemoReader(root, problems).demo();
    }

    private GuidedDemo demo() {
        String name = root.word("name");
        List<GuidedDemo.Step> steps =
                root.rows("steps").stream().map(DemoReader::step).toList();
        Text title = root.findText("title").orElseGet(() -> Text.of(name));
        problems.throwIfAny();
        return new GuidedDemo(name, title, root.findWord("scenario"), steps, usual());
    }

    /** What the parameters are that the demo sets, as its first word on each says. */
    private Map<String, String> usual() {
        Map<String, String> usual = new HashMap<>();
        root.rows("steps").stream()
                .flatMap(step -> step.rows("tell").stream())
                .flatMap(command -> command.findInner("set").stream())
                .forEach(set -> usual.putIfAbsent(set.word("parameter"), set.word("from")));
        return usual;
    }

    private static GuidedDemo.Step step(Fields step) {
        return new GuidedDemo.Step(
                step.findText("text").orElseGet(() -> Text.of("-")),
                step.findWord("screen"),
                step.findWord("find"),
                step.has("point-at") ? step.words("point-at") : List.of(),
                step.rows("tell").stream()
                        .flatMap(command -> command(command).stream())
                        .toList(),
                step.findInner("wait-for").flatMap(DemoReader::awaited));
    }

    private static Optional<LineCommand> command(Fields command) {
        if (command.names().size() != 1) {
            command.refuse("must be one of stop, clear, clear-remotely, set, pace, pause, resume and random-stops");
            return Optional.empty();
        }
        return command.make(() -> switch (command.names().get(0)) {
            case "stop" -> stop(command.inner("stop"));
            case "clear" -> new LineCommand.ClearFault(command.word("clear"));
            case "clear-remotely" -> new LineCommand.ClearRemotely(command.word("clear-remotely"));
            case "set" -> {
                Fields set = command.inner("set");
                yield new LineCommand.SetParameter(set.word("parameter"), set.word("to"));
            }
            case "pace" -> new LineCommand.SetPace(command.number("pace"));
            case "random-stops" ->
                new LineCommand.SetParameter(LineCommand.SetParameter.RANDOM_STOPS, command.word("random-stops"));
            case "pause" -> new LineCommand.Pause();
            default -> new LineCommand.Resume();
        });
    }

    private static LineCommand stop(Fields stop) {
        return new LineCommand.InjectFault(
                stop.word("station"), stop.findWord("by").orElse(""), stop.duration("for"));
    }

    private static Optional<Awaited> awaited(Fields awaited) {
        if (awaited.has("station") && awaited.has("is")) {
            return Optional.of(new Awaited.StateIs(awaited.word("station"), states(awaited.words("is"))));
        } else if (awaited.has("element") && (awaited.has("at-least") || awaited.has("at-most"))) {
            return level(awaited);
        } else if (awaited.has("time")) {
            Duration time = awaited.duration("time");
            return Optional.of(new Awaited.TimePassed(time));
        }
        awaited.refuse("must have station and is, element with at-least or at-most, or time");
        return Optional.empty();
    }

    private static Optional<Awaited> level(Fields level) {
        int least = level.countOr("at-least", 0);
        int most = level.countOr("at-most", Integer.MAX_VALUE);
        if (least > most) {
            level.refuse("at-least", String.valueOf(least), "must be no more than at-most, which is " + most);
        }
        return Optional.of(new Awaited.LevelIs(level.word("element"), least, most));
    }

    private static Set<StationState> states(List<String> names) {
        Set<StationState> states = EnumSet.noneOf(StationState.class);
        names.forEach(name -> states.add(StationState.valueOf(name)));
        return states;
    }
}
