package linetwin.cli.command.study;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.output.GainDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.gain.GainExperiment;
import linetwin.sim.experiment.gain.Waterfall;
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

/** {@code gain}: what a scenario gains over its baseline, and what each lever contributes to it. */
@Command(
        name = "gain",
        description = "Share out what a scenario gains over its baseline among its levers (Shapley values).")
public final class GainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = "--by",
            paramLabel = "DEFINITION",
            defaultValue = "E2",
            description = "Efficiency that is shown: E1, E2 or E3 (default ${DEFAULT-VALUE}); --json holds all.")
    private EfficiencyDefinition definition = EfficiencyDefinition.DEFAULT;

    @Option(
            names = "--uncertainty",
            description = "Draw the effects of the levers from their ranges too, and show how wide the answer then is.")
    private boolean uncertainty;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of a picture.")
    private boolean json;

    @Override
    public Integer call() {
        Scenario scenario = Scenarios.find(name);
        if (scenario.levers().isEmpty()) {
            throw new InputException(
                    "scenario " + scenario.name() + " has no levers among which a gain could be shared."
                            + "\nMaybe a scenario that extends another is meant, such as liangjiang-digital.");
        }
        if (!json && definition == EfficiencyDefinition.E2 && hasNoLabour(scenario)) {
            throw noFigure(scenario.name());
        }
        RunPlan plan = options.plan(scenario);
        GainExperiment experiment = new GainExperiment(
                scenario, plan, uncertainty ? GainExperiment.Effects.DRAWN_TOO : GainExperiment.Effects.AT_MODES);
        Optional<ReportFolder> folder = report.open();
        AttendedRun.of("gain", experiment.runs(), watch -> experiment.run(options.runner(), watch), found -> {
            requireFigure(found);
            GainDocument document = new GainDocument(scenario, found, definition, plan.replications());
            document.print(spec.commandLine().getOut(), json);
            report.write(folder, document::page, spec.commandLine().getErr());
        });
        return ExitStatus.OK;
    }

    private static boolean hasNoLabour(Scenario scenario) {
        return scenario.line().areas().stream().allMatch(area -> area.directOperators() == 0);
    }

    private InputException noFigure(String of) {
        return new InputException("scenario " + of + " has no figure for " + definition + ", "
                + definition.formula().en() + ": "
                + LineFigure.of(definition).whyMissing().en() + "\nMaybe "
                + Stream.of(EfficiencyDefinition.values())
                        .filter(other -> other != definition && other != EfficiencyDefinition.E2)
                        .map(other -> "--by " + other)
                        .collect(Collectors.joining(" or "))
                + " is meant.");
    }

    private void requireFigure(Waterfall waterfall) {
        if (!json && waterfall.findGain(definition).isEmpty()) {
            throw noFigure(waterfall.scenario());
        }
    }
}
