package linetwin.cli.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.output.BottleneckJson;
import linetwin.cli.output.BottleneckReport;
import linetwin.cli.output.ResultJson;
import linetwin.cli.session.AttendedRun;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.report.BottleneckPage;
import linetwin.sim.report.ReportFolder;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.study.BottleneckStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bottleneck}: what limits a line, and what its planned time is lost to. */
@Command(
        name = "bottleneck",
        description =
                "Find what limits a line: for which stations it waits and why, and a cause for every lost second.")
public final class BottleneckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(names = "--json", description = "Print the result as " + ResultJson.SCHEMA + " instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        Scenario scenario = Scenarios.find(name);
        Experiment experiment = options.experiment(scenario.line(), scenario.runPlan());
        Optional<ReportFolder> folder = report.open();
        AttendedRun.of(
                scenario.name(),
                experiment.replications(),
                watch -> BottleneckStudy.run(experiment, options.runner(), watch),
                study -> {
                    print(study);
                    report.write(
                            folder,
                            version -> BottleneckPage.of(scenario, study, version),
                            spec.commandLine().getErr());
                });
        return ExitStatus.OK;
    }

    private void print(BottleneckStudy study) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ResultJson.print(BottleneckJson.of(study), out);
        } else {
            new BottleneckReport(study).print(out);
        }
        out.flush();
    }
}
