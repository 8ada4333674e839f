package linetwin.cli.command.study;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.argument.FigureArgument;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.output.OptimumDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.study.AllocationSearch;
import linetwin.sim.study.BufferAllocation;
import linetwin.sim.study.DesignSearch;
import linetwin.sim.study.Shortlist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optimise}: how a number of places is best shared out among buffers. */
@Command(
        name = "optimise",
        description = "Share out a number of buffer places so that the line does best, with a stated probability (KN).")
public final class OptimiseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Option(
            names = "--buffers",
            paramLabel = "ID",
            required = true,
            split = ",",
            description = "Ids of the buffers, with commas between them.")
    private List<String> buffers = List.of();

    @Option(names = "--total", paramLabel = "N", required = true, description = "Places of all these buffers together.")
    private int total;

    @Option(
            names = "--smallest",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fewest places of a buffer (default ${DEFAULT-VALUE}).")
    private int smallest = 1;

    @Option(
            names = "--of",
            paramLabel = "FIGURE",
            defaultValue = "E1",
            description = "Figure that is to be best: " + FigureArgument.DESCRIPTION + " (default ${DEFAULT-VALUE}).")
    private LineFigure figure = LineFigure.GOOD_PER_PLANNED_HOUR;

    @Option(
            names = "--indifference",
            paramLabel = "PERCENT",
            defaultValue = "1 %",
            description = "Smallest difference that matters (default ${DEFAULT-VALUE}).")
    private PercentArgument indifference = new PercentArgument(1);

    @Option(
            names = "--confidence",
            paramLabel = "PERCENT",
            defaultValue = "95 %",
            description = "Probability that the best one is found (default ${DEFAULT-VALUE}).")
    private PercentArgument confidence = new PercentArgument(95);

    @Option(
            names = "--most-replications",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of a design, after which the search gives up (default ${DEFAULT-VALUE}).")
    private int mostReplications = 1_000;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Override
    public Integer call() {
        requirePercentage("--indifference", indifference, 0);
        requirePercentage("--confidence", confidence, 50);
        Scenario scenario = Scenarios.find(name);
        RunPlan plan = options.plan(scenario);
        Shortlist shortlist = shortlist(scenario, plan);
        List<Line> lines = shortlist.allocations().stream()
                .map(design -> design.applyTo(scenario).line())
                .toList();
        DesignSearch comparison = new DesignSearch(
                lines,
                figure,
                plan,
                new DesignSearch.Goal(indifference.fraction(), confidence.fraction(), mostReplications));
        AttendedRun.of(
                "optimise",
                comparison.firstRuns(),
                watch -> comparison.run(options.runner(), watch),
                outcome -> new OptimumDocument(scenario, plan, figure, confidence, shortlist, outcome)
                        .print(spec.commandLine().getOut(), json));
        return ExitStatus.OK;
    }

    /** All ways to share out the places, or the best that a search finds where there are too many. */
    private Shortlist shortlist(Scenario scenario, RunPlan plan) {
        BigInteger ways = BufferAllocation.count(buffers, total, smallest);
        if (ways.compareTo(BigInteger.valueOf(BufferAllocation.MOST)) <= 0) {
            return Shortlist.ofAll(BufferAllocation.all(buffers, total, smallest));
        }
        AllocationSearch search =
                new AllocationSearch(design -> design.applyTo(scenario).line(), figure, plan, smallest);
        BufferAllocation start = BufferAllocation.even(buffers, total);
        return Shortlist.ofBest(
                ways,
                AttendedRun.result(
                        "search", AllocationSearch.MOST_RUNS, watch -> search.run(start, options.runner(), watch)));
    }

    private static void requirePercentage(String option, PercentArgument argument, double above) {
        if (!(argument.percent() > above && argument.percent() < 100)) {
            throw new InputException(option + " is " + argument.percent() + " %; must be more than "
                    + String.format(Locale.ROOT, "%.0f", above) + " % and less than 100 %.");
        }
    }
}
