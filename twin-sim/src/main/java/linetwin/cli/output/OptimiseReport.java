package linetwin.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import linetwin.cli.option.DurationArgument;
import linetwin.cli.option.PercentArgument;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.study.BufferAllocation;
import linetwin.sim.study.DesignSearch.Candidate;
import linetwin.sim.study.DesignSearch.Outcome;
import linetwin.sim.study.Shortlist;

/** Prints which of several allocations is the best, and how sure that is. */
public final class OptimiseReport {
    private static final int ROWS = 15;

    private final PrintWriter out;
    private final LineFigure figure;
    private final Shortlist shortlist;
    private final List<BufferAllocation> designs;

    public OptimiseReport(PrintWriter out, LineFigure figure, Shortlist shortlist) {
        this.out = out;
        this.figure = figure;
        this.shortlist = shortlist;
        designs = shortlist.allocations();
    }

    public void print(Outcome outcome, String scenario, RunPlan plan, PercentArgument confidence) {
        BufferAllocation any = designs.get(0);
        int total = any.capacities().stream().mapToInt(Integer::intValue).sum();
        out.println(scenario + ": " + String.format(Locale.ROOT, "%,d", shortlist.ways()) + " ways to share out "
                + total
                + " places among " + String.join(", ", any.buffers()) + "; "
                + outcome.replications() + " replications of " + DurationArgument.text(plan.duration()) + ", seed "
                + plan.seed());
        if (!shortlist.isComplete()) {
            out.println("A search looked at " + shortlist.visited() + " of them; the best " + designs.size()
                    + " are compared here, with other random numbers.");
        }
        out.println();
        table(outcome).lines().forEach(out::println);
        out.println();
        if (!outcome.lockedUp().isEmpty()) {
            out.println("No candidates, since their line locks up: "
                    + outcome.lockedUp().stream()
                            .map(design -> designs.get(design).toString())
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        out.println(verdict(outcome, confidence));
    }

    private TextTable table(Outcome outcome) {
        TextTable table = TextTable.ofNumbers("places", figure.text().en() + " ± 95 %", "replications", "");
        for (Candidate candidate : outcome.candidates()
                .subList(0, Math.min(ROWS, outcome.candidates().size()))) {
            table.add(
                    designs.get(candidate.design()).toString(),
                    Numerals.interval(candidate.mean()),
                    String.valueOf(candidate.replications()),
                    candidate.isLeft() ? "may be the best" : "");
        }
        return table;
    }

    private String verdict(Outcome outcome, PercentArgument confidence) {
        String best = designs.get(outcome.candidates().get(0).design()).toString();
        String unit = String.format(Locale.ROOT, "%.3g", outcome.indifference());
        if (!outcome.isDecided()) {
            return "Not decided: " + best + " leads, but more replications are needed, or a larger --indifference than "
                    + unit + ".";
        }
        String among = shortlist.isComplete() ? "" : " of these " + designs.size();
        String caveat =
                shortlist.isComplete() ? "" : " Whether a way that was not looked at is better, a search can't say.";
        return best + " is the best" + among + " with a probability of " + confidence.percent() + " %, or within "
                + unit + " of it (Kim and Nelson 2001)." + caveat;
    }
}
