package linetwin.cli.command.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.argument.FigureArgument;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.SensitivityDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.sensitivity.SensitivityExperiment;
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

/** {@code sensitivity}: on which stations and levers a figure of the line depends, and how much. */
@Command(
        name = "sensitivity",
        description =
                "Measure by how many percent a figure changes per percent of each station's rates and each lever.")
public final class SensitivityCommand implements Callable<Integer> {
    private static final double LARGEST_STEP_PERCENT = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = "--of",
            paramLabel = "FIGURE",
            defaultValue = "E1",
            description =
                    "Figure whose changes are measured: " + FigureArgument.DESCRIPTION + " (default ${DEFAULT-VALUE}).")
    private LineFigure figure = LineFigure.GOOD_PER_PLANNED_HOUR;

    @Option(
            names = "--step",
            paramLabel = "PERCENT",
            defaultValue = "5 %",
            description = "By how much rates and levers are raised and lowered (default ${DEFAULT-VALUE}).")
    private PercentArgument step = new PercentArgument(5);

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        if (!(step.percent() > 0 && step.percent() <= LARGEST_STEP_PERCENT)) {
            throw new InputException("--step is " + step.percent() + " %; must be more than 0 and at most 50 %.");
        }
        Scenario scenario = Scenarios.find(name);
        RunPlan plan = options.plan(scenario.runPlan(), List.of(scenario.line()));
        SensitivityExperiment experiment = new SensitivityExperiment(scenario, plan, figure, step.fraction());
        Optional<ReportFolder> folder = report.open();
        AttendedRun.of("sensitivity", experiment.runs(), watch -> experiment.run(options.runner(), watch), found -> {
            SensitivityDocument document = new SensitivityDocument(scenario, found, plan.replications());
            document.print(spec.commandLine().getOut(), json);
            report.write(folder, document::page, spec.commandLine().getErr());
        });
        return ExitStatus.OK;
    }
}
