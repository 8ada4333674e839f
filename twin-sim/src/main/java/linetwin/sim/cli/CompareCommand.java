package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.Watch;
import linetwin.sim.report.ComparisonPage;
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
final class CompareCommand implements Callable<Integer> {
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

    @Option(names = "--json", description = "Print the result as " + ResultJson.SCHEMA + " instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        List<Scenario> scenarios = Stream.concat(Stream.of(baseline), others.stream())
                .map(Scenarios::find)
                .toList();
        List<Experiment> experiments = experiments(scenarios, options);
        Optional<ReportFolder> folder = report.open();
        AttendedRun.of("compare", steps(experiments), watch -> run(experiments, options, watch), comparisons -> {
            print(comparisons);
            report.write(
                    folder,
                    version -> ComparisonPage.of(scenarios, comparisons, version),
                    spec.commandLine().getErr());
        });
        return ExitStatus.OK;
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

    private void print(Comparisons comparisons) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ResultJson.print(ComparisonJson.of(comparisons), out);
        } else {
            new ComparisonReport(comparisons).print(out);
        }
        out.flush();
    }
}
