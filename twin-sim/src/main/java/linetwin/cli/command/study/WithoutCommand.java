package linetwin.cli.command.study;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.output.CostDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.Progress;
import linetwin.cli.session.TelemetryHearing;
import linetwin.link.recording.Recording;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.value.Closest;
import linetwin.model.value.Durations;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.learn.counterfactual.ActualStop;
import linetwin.sim.learn.counterfactual.Cost;
import linetwin.sim.learn.counterfactual.CostStudy;
import linetwin.sim.learn.counterfactual.CostStudy.Course;
import linetwin.sim.learn.counterfactual.PresentBefore;
import linetwin.sim.learn.counterfactual.StopSearch;
import linetwin.sim.learn.observe.OneRun;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code without}: what a cause cost, by the same day without it. */
@Command(
        name = "without",
        description =
                "What did a stop, all stops of a station or a missing lever cost? The recorded line goes on with and"
                        + " without it, under the same random numbers.")
public final class WithoutCommand implements Callable<Integer> {
    /** By when a line that was heard from its begin on has told all of itself. */
    private static final Duration TOLD = Duration.ofMinutes(2);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RECORDING", description = "A recording of the line; of several parts, the first.")
    private Path file = Path.of("");

    @Option(names = "--scenario", paramLabel = "SCENARIO", required = true, description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Option(
            names = "--stop",
            paramLabel = "STATION[@TIME]",
            description = "The stop that a station was in at a time on the line, or so long after the begin, such as"
                    + " 'framing@2 h'; without a time, all of its stops.")
    private @Nullable String stop;

    @Option(names = "--lever", paramLabel = "LEVER", description = "A lever of the scenario, which is taken away.")
    private @Nullable String lever;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description =
                    "When vehicles are counted: a time on the line, or so long after the begin (default: the end of the"
                            + " recording).")
    private @Nullable TimeOnLineArgument until;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "" + CostStudy.REPLICATIONS,
            description = "How many times the line goes on both ways (default ${DEFAULT-VALUE}).")
    private int replications = CostStudy.REPLICATIONS;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Of all random numbers (default ${DEFAULT-VALUE}).")
    private int seed = 1;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of text.")
    private boolean json;

    private int status = ExitStatus.OK;

    @Override
    public Integer call() {
        requireOneCause();
        Scenario scenario = Scenarios.find(name);
        Recording recording = Recording.open(file);
        Instant end = until == null ? recording.end() : until.after(recording.begin());
        if (end.isAfter(recording.end())) {
            throw new InputException(
                    "--until " + end + " is after the end of " + file + ", which is " + recording.end() + ".");
        }
        return lever == null ? withoutStops(scenario, recording, end) : withoutLever(scenario, recording, end, lever);
    }

    private void requireOneCause() {
        if ((stop == null) == (lever == null)) {
            throw new InputException(
                    "one cause is to be taken away: --stop or --lever.\nMaybe --stop 'STATION@TIME' is meant.");
        }
        if (replications < 20) {
            throw new InputException(
                    "--replications is " + replications + "; must be 20 or more, or no interval is told.");
        }
    }

    private int withoutLever(Scenario scenario, Recording recording, Instant end, String id) {
        Set<String> others = new LinkedHashSet<>(scenario.activeLevers());
        if (!others.remove(id)) {
            throw new InputException("'" + id + "' is no lever of " + scenario.name() + "."
                    + Closest.to(id, scenario.activeLevers())
                            .map(meant -> "\nMaybe '" + meant + "' is meant.")
                            .orElse("\nIt has none."));
        }
        Scenario without = scenario.withLevers(others);
        LinePresent present = present(recording, recording.begin().plus(TOLD));
        Course actual = new Course(scenario.line(), List.of());
        return tell(scenario, List.of(), cost(present, end, actual, new Course(without.line(), List.of())));
    }

    private int withoutStops(Scenario scenario, Recording recording, Instant end) {
        String[] words = String.valueOf(stop).split("@", 2);
        String station = words[0];
        StopSearch search = new StopSearch(station);
        hear(search);
        requireStation(search, station);
        if (words.length == 1) {
            return withoutAll(scenario, recording, end, search.stops());
        }
        Instant time =
                new TimeOnLineArgument.Converter().convert(words[1].strip()).after(recording.begin());
        ActualStop found = search.findAt(time)
                .orElseThrow(() -> new InputException("'" + station + "' was in no stop at " + time
                        + "."
                        + search.findNearest(time)
                                .map(near -> "\nMaybe " + station + "@" + near.begin() + " is meant.")
                                .orElse("\nIt never stopped in " + file + ".")));
        LinePresent present = present(recording, found.begin());
        return tell(
                scenario,
                List.of(found),
                cost(
                        present,
                        end,
                        new Course(scenario.line(), List.of(found)),
                        new Course(scenario.line(), List.of())));
    }

    /** Both ways without stops by chance, so that the actual ones alone are what differs. */
    private int withoutAll(Scenario scenario, Recording recording, Instant end, List<ActualStop> stops) {
        LinePresent present = present(recording, recording.begin().plus(TOLD));
        List<ActualStop> inTime = stops.stream()
                .filter(each ->
                        each.begin().isAfter(present.at()) && each.begin().isBefore(end))
                .toList();
        if (inTime.isEmpty()) {
            throw new InputException(
                    "the station never stopped in " + file + " from " + present.at() + " to " + end + ".");
        }
        Line line = neverStopping(scenario, inTime.get(0).station()).line();
        return tell(scenario, inTime, cost(present, end, new Course(line, inTime), new Course(line, List.of())));
    }

    private static Scenario neverStopping(Scenario scenario, String station) {
        Map<String, String> never = new HashMap<>();
        scenario.parameters().stream()
                .map(value -> value.path().replaceFirst("(\\.stops\\.[^.]+\\.time-to-stop).*", "$1"))
                .filter(path -> path.endsWith(".time-to-stop"))
                .filter(path -> path.contains("." + station + ".stops."))
                .forEach(path -> never.put(path, DurationArgument.text(Durations.LONGEST)));
        return never.isEmpty() ? scenario : scenario.set(never);
    }

    private void requireStation(StopSearch search, String station) {
        if (!search.isKnown()) {
            throw new InputException("the line in " + file + " has no '" + station + "'."
                    + Closest.to(station, search.stations())
                            .map(meant -> "\nMaybe '" + meant + "' is meant.")
                            .orElse(""));
        }
    }

    private LinePresent present(Recording recording, Instant time) {
        PresentBefore before = new PresentBefore(time);
        hear(before);
        return before.find()
                .orElseThrow(
                        () -> new InputException(
                                "by " + time + ", " + recording.file()
                                        + " does not tell all of the line, so that it can't go on from there.\nMaybe a later stop is meant."));
    }

    /** Reads the recording, maybe once more; what can't be read is told once. */
    private void hear(TelemetrySink sink) {
        boolean isTold = status != ExitStatus.OK;
        PrintWriter err = isTold
                ? new PrintWriter(Writer.nullWriter())
                : spec.commandLine().getErr();
        TelemetryHearing hearing = new TelemetryHearing(new OneRun(sink), err);
        hearing.hear(List.of(file));
        status = hearing.status();
    }

    private Cost cost(LinePresent present, Instant end, Course actual, Course instead) {
        if (!present.at().isBefore(end)) {
            throw new InputException(
                    "--until " + end + " is not after the cause, which began at " + present.at() + ".");
        }
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.of("Compare", replications)) {
            return new CostStudy(present, end, seed, replications, LocalReplicationRunner.onAllProcessors())
                    .cost(actual, instead, () -> progress.stepTo(done.incrementAndGet()));
        }
    }

    private int tell(Scenario scenario, List<ActualStop> stops, Cost cost) {
        PrintWriter out = spec.commandLine().getOut();
        new CostDocument(scenario, Optional.ofNullable(lever), stops, cost, String.valueOf(file.getFileName()))
                .print(out, json);
        return status;
    }
}
