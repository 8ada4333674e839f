package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: two lines under the same random numbers, and what the second gains over the first. */
@Command(name = "compare", description = "Compare two lines under the same random numbers: gain, interval, verdict.")
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BASELINE", description = "What the gain is measured against.")
    private String baseline = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = ScenarioName.DESCRIPTION)
    private String other = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--json", description = "Print the result as " + ResultJson.SCHEMA + " instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        Comparison comparison = compare(Scenarios.find(baseline), Scenarios.find(other), options);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ResultJson.print(ResultJson.comparison(comparison), out);
        } else {
            new ComparisonReport(comparison).print(out);
        }
        out.flush();
        return ExitStatus.OK;
    }

    /** Both run as the second is usually run. */
    static Comparison compare(Scenario baseline, Scenario other, ExperimentOptions options) {
        Experiment before = options.experiment(baseline.line(), other.experiment());
        Experiment after = options.experiment(other.line(), other.experiment());
        try (Progress progress = Progress.of("compare", 2 * after.replications())) {
            return new Comparison(
                    before.run(options.runner(), progress::step), after.run(options.runner(), progress::step));
        }
    }
}
