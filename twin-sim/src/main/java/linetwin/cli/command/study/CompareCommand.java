package linetwin.cli.command.study;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.output.ComparisonDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.model.line.Line;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.DeadlockException;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.Watch;
import linetwin.sim.report.ReportFolder;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: lines under the same random numbers, and what each of them gains over the first. */
@Command(
        name = "compare",
        description = "Compare lines with a baseline under the same random numbers: difference, interval, verdict.")
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BASELINE", description = "What the others are measured against.")
    private String baseline = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OTHER", description = ScenarioName.DESCRIPTION)
    private List<String> others = List.of();

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        List<Scenario> scenarios = Stream.concat(Stream.of(baseline), others.stream())
                .map(Scenarios::find)
                .toList();
        List<Experiment> experiments = experiments(scenarios, options);
        Optional<ReportFolder> folder = report.open();
        List<DeadlockException> lockedUp = new ArrayList<>();
        AttendedRun.of("compare", steps(experiments), watch -> runSound(experiments, lockedUp, watch), comparisons -> {
            ComparisonDocument document = new ComparisonDocument(compared(scenarios, comparisons), comparisons);
            document.print(spec.commandLine().getOut(), json);
            report.write(folder, document::page, spec.commandLine().getErr());
        });
        lockedUp.forEach(this::tell);
        return lockedUp.isEmpty() ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    /** Leaves out the lines that lock up, but not the baseline, and not the last that it is compared with. */
    private Comparisons runSound(List<Experiment> experiments, List<DeadlockException> lockedUp, Watch watch) {
        List<Experiment> sound = new ArrayList<>(experiments);
        while (true) {
            try {
                return run(sound, options, watch);
            } catch (DeadlockException e) {
                boolean isBaseline = sound.get(0).line().equals(e.line());
                sound.removeIf(experiment -> experiment.line().equals(e.line()));
                if (isBaseline || sound.size() < 2) {
                    throw e;
                }
                lockedUp.add(e);
            }
        }
    }

    private static List<Scenario> compared(List<Scenario> scenarios, Comparisons comparisons) {
        Set<Line> lines = Stream.concat(Stream.of(comparisons.baseline()), comparisons.others().stream())
                .map(result -> result.experiment().line())
                .collect(Collectors.toSet());
        return scenarios.stream()
                .filter(scenario -> lines.contains(scenario.line()))
                .toList();
    }

    private void tell(DeadlockException deadlock) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("linetwin: left out of the comparison: " + deadlock.getMessage());
        err.flush();
    }

    /** All are run as the last one is usually run. */
    static List<Experiment> experiments(List<Scenario> scenarios, ExperimentOptions options) {
        Scenario last = scenarios.get(scenarios.size() - 1);
        List<Line> lines = scenarios.stream().map(Scenario::line).toList();
        RunPlan plan = options.plan(last.runPlan(), lines);
        return lines.stream().map(line -> Experiment.of(line, plan)).toList();
    }

    static Comparisons run(List<Experiment> experiments, ExperimentOptions options, Watch watch) {
        return Comparisons.run(experiments, options.runner(), watch);
    }

    static long steps(List<Experiment> experiments) {
        return (long) experiments.size() * experiments.get(0).replications();
    }
}
