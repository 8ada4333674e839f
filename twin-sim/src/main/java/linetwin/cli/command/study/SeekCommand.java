package linetwin.cli.command.study;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import linetwin.cli.option.Adjustment;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.argument.FigureArgument;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.option.argument.TargetArgument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.SeekDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.seek.Seek;
import linetwin.sim.experiment.seek.SeekTarget;
import linetwin.sim.experiment.seek.SettingRange;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seek}: which value of a parameter brings a figure of the line to a target. */
@Command(
        name = "seek",
        description = "Find the factor of a parameter, or the strength of levers, that brings a figure to a target;"
                + " exit status 1 if none does.")
public final class SeekCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "--change",
            required = true,
            paramLabel = "WHAT",
            description = "A path of parameters as levers have it, the id of a lever, or all-levers.")
    private String what = "";

    @Option(
            names = "--of",
            paramLabel = "FIGURE",
            defaultValue = "E1",
            description = "Figure that has a target: " + FigureArgument.DESCRIPTION + " (default ${DEFAULT-VALUE}).")
    private LineFigure figure = LineFigure.GOOD_PER_PLANNED_HOUR;

    @Option(
            names = "--target",
            paramLabel = "VALUE",
            description = "What it shall become: 30, '85 %%' of a share, or '+20 %%' more than the scenario has.")
    private @Nullable TargetArgument target;

    @Option(
            names = "--gain",
            paramLabel = "PERCENT",
            description = "How much more than the scenario's baseline it shall become, such as '58.9 %%'.")
    private @Nullable PercentArgument gain;

    @Option(names = "--from", paramLabel = "X", description = "Least factor (default 0.1) or strength (default 0).")
    private @Nullable Double from;

    @Option(names = "--to", paramLabel = "X", description = "Largest factor (default 10) or strength (default 1).")
    private @Nullable Double to;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        Scenario scenario = Scenarios.find(name);
        Adjustment adjustment = Adjustment.of(scenario, what);
        SettingRange range = range(adjustment);
        adjustment.at(range.from());
        RunPlan plan = options.plan(scenario);
        Seek seek = new Seek(setting -> adjustment.at(setting).line(), target(scenario), plan, range);
        AtomicBoolean isReached = new AtomicBoolean();
        AttendedRun.of("seek", seek.likelyRuns(), watch -> seek.run(options.runner(), watch), result -> {
            isReached.set(result.answer().isPresent());
            new SeekDocument(adjustment, result).print(spec.commandLine().getOut(), json);
        });
        return isReached.get() ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    private SeekTarget target(Scenario scenario) {
        if ((target == null) == (gain == null)) {
            throw new InputException(
                    "either --target or --gain must say what is sought" + (target == null ? "." : ", not both."));
        }
        if (target != null) {
            return target.of(figure, scenario.line());
        }
        Scenario baseline = scenario.baseline()
                .orElseThrow(() -> new InputException("--gain is measured against a baseline, but scenario "
                        + scenario.name() + " extends none.\nMaybe --target '+20 %' is meant."));
        return SeekTarget.relative(figure, gain == null ? 0 : gain.percent(), baseline.line());
    }

    private SettingRange range(Adjustment adjustment) {
        double least = from == null ? adjustment.defaultFrom() : from;
        double most = to == null ? adjustment.defaultTo() : to;
        if (!(least >= 0 && least < most && Double.isFinite(most))) {
            throw new InputException(
                    "--from is " + least + " and --to is " + most + "; they must rise from 0 or more.");
        }
        if (least == 0 && !adjustment.mayBeZero()) {
            throw new InputException("--from is 0; a factor must be more than 0.");
        }
        return new SettingRange(least, most, 1);
    }
}
