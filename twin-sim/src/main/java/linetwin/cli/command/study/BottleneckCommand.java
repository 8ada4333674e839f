package linetwin.cli.command.study;

import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.output.BottleneckDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.sim.experiment.Experiment;
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

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of tables.")
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
                    BottleneckDocument document = new BottleneckDocument(scenario, study);
                    document.print(spec.commandLine().getOut(), json);
                    report.write(folder, document::page, spec.commandLine().getErr());
                });
        return ExitStatus.OK;
    }
}
