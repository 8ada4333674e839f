package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.WarmUpStudy;
import linetwin.sim.report.ReportFolder;
import linetwin.sim.report.RunPage;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: an experiment with one line. */
@Command(name = "run", description = "Simulate a line in independent runs and print its KPIs with 95 %% intervals.")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(names = "--elements", description = "Add the figures of every station, buffer and conveyor.")
    private boolean elements;

    @Option(names = "--json", description = "Print the result as " + ResultJson.SCHEMA + " instead of a table.")
    private boolean json;

    @Option(
            names = "--check-warm-up",
            description = "Say on standard error whether the warm-up is long enough (MSER-5); takes five more runs.")
    private boolean warmUpCheck;

    @Override
    public Integer call() {
        Scenario scenario = Scenarios.find(name);
        Experiment experiment = options.experiment(scenario.line(), scenario.runPlan());
        Optional<ReportFolder> folder = report.open();
        AttendedRun.of(
                scenario.name(),
                experiment.replications(),
                watch -> experiment.run(options.runner(), watch),
                result -> {
                    print(result);
                    report.write(
                            folder,
                            version -> RunPage.of(scenario, result, version),
                            spec.commandLine().getErr());
                });
        if (warmUpCheck) {
            spec.commandLine().getErr().println(warmUpVerdict(experiment));
        }
        return ExitStatus.OK;
    }

    private void print(ExperimentResult result) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ResultJson.print(ResultJson.run(result, elements), out);
        } else {
            new RunReport(result).print(out, elements);
        }
        out.flush();
    }

    private static String warmUpVerdict(Experiment experiment) {
        WarmUpStudy study = WarmUpStudy.of(experiment);
        String warmUp = DurationArgument.text(experiment.warmUp());
        if (!study.isSettled()) {
            return "The output does not settle in this time: run longer.";
        }
        String needed = "The output settles after " + study.needed().toHours() + " h: the warm-up of " + warmUp;
        return needed + (study.needed().compareTo(experiment.warmUp()) > 0 ? " is too short." : " is long enough.");
    }
}
