package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import linetwin.model.line.Line;
import linetwin.sim.experiment.LineFigure;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.study.BufferAllocation;
import linetwin.sim.study.DesignSearch;
import linetwin.sim.study.DesignSearch.Candidate;
import linetwin.sim.study.DesignSearch.Outcome;
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
final class OptimiseCommand implements Callable<Integer> {
    private static final int ROWS = 15;

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

    @Option(names = "--json", description = "Print the result as " + ResultJson.SCHEMA + " instead of a table.")
    private boolean json;

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Override
    public Integer call() {
        requirePercentage("--indifference", indifference, 0);
        requirePercentage("--confidence", confidence, 50);
        Scenario scenario = Scenarios.find(name);
        RunPlan plan = options.plan(scenario);
        List<BufferAllocation> designs = BufferAllocation.all(buffers, total, smallest);
        List<Line> lines =
                designs.stream().map(design -> design.applyTo(scenario).line()).toList();
        DesignSearch search = new DesignSearch(
                lines,
                figure,
                plan,
                new DesignSearch.Goal(indifference.fraction(), confidence.fraction(), mostReplications));
        AttendedRun.of(
                "optimise",
                search.firstRuns(),
                watch -> search.run(options.runner(), watch),
                outcome -> print(outcome, designs, scenario, plan));
        return ExitStatus.OK;
    }

    private static void requirePercentage(String option, PercentArgument argument, double above) {
        if (!(argument.percent() > above && argument.percent() < 100)) {
            throw new InputException(option + " is " + argument.percent() + " %; must be more than "
                    + String.format(Locale.ROOT, "%.0f", above) + " % and less than 100 %.");
        }
    }

    private void print(Outcome outcome, List<BufferAllocation> designs, Scenario scenario, RunPlan plan) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ResultJson.print(OptimiseJson.of(scenario.name(), plan, figure, designs, outcome), out);
        } else {
            printTable(outcome, designs, scenario, plan, out);
        }
        out.flush();
    }

    private void printTable(
            Outcome outcome, List<BufferAllocation> designs, Scenario scenario, RunPlan plan, PrintWriter out) {
        out.println(scenario.name() + ": " + designs.size() + " ways to share out " + total + " places among "
                + String.join(", ", buffers) + "; " + outcome.replications() + " replications of "
                + DurationArgument.text(plan.duration()) + ", seed " + plan.seed());
        out.println();
        TextTable table = TextTable.ofNumbers("places", FigureArgument.title(figure) + " ± 95 %", "replications", "");
        for (Candidate candidate : outcome.candidates().subList(0, Math.min(ROWS, designs.size()))) {
            table.add(
                    designs.get(candidate.design()).toString(),
                    Numerals.interval(candidate.mean()),
                    String.valueOf(candidate.replications()),
                    candidate.isLeft() ? "may be the best" : "");
        }
        table.lines().forEach(out::println);
        out.println();
        out.println(verdict(outcome, designs));
    }

    private String verdict(Outcome outcome, List<BufferAllocation> designs) {
        String best = designs.get(outcome.candidates().get(0).design()).toString();
        String unit = String.format(Locale.ROOT, "%.3g", outcome.indifference());
        return outcome.isDecided()
                ? best + " is the best with a probability of " + confidence.percent() + " %, or within " + unit
                        + " of it (Kim and Nelson 2001)."
                : "Not decided: " + best + " leads, but more replications are needed, or a larger --indifference than "
                        + unit + ".";
    }
}
