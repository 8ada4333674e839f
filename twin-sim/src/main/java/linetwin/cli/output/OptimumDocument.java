package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.study.BufferAllocation;
import linetwin.sim.study.DesignSearch.Outcome;
import linetwin.sim.study.Shortlist;

/** Which of several allocations of buffer places is the best, and how sure that is. */
public record OptimumDocument(
        Scenario scenario,
        RunPlan plan,
        LineFigure figure,
        PercentArgument confidence,
        Shortlist shortlist,
        Outcome outcome)
        implements ResultDocument {
    private static final int ROWS = 15;

    @Override
    public JsonObject data() {
        return ResultFields.document("optimum")
                .put("scenario", scenario.name())
                .put("seed", plan.seed())
                .put("replications", outcome.replications())
                .put("ways", shortlist.ways())
                .put("visited", shortlist.visited())
                .put("figure", figure.figure().name())
                .put("indifference", outcome.indifference())
                .put("decided", outcome.isDecided())
                .putEach(
                        "designs",
                        outcome.candidates(),
                        candidate -> capacities(candidate.design())
                                .putAll(candidate.mean())
                                .put("replications", candidate.replications())
                                .put("left", candidate.isLeft()))
                .putEach("lockedUp", outcome.lockedUp(), this::capacities);
    }

    private JsonObject capacities(int number) {
        BufferAllocation design = designs().get(number);
        JsonObject capacities = new JsonObject();
        for (int i = 0; i < design.buffers().size(); i++) {
            capacities.put(design.buffers().get(i), design.capacities().get(i));
        }
        return new JsonObject().put("capacities", capacities);
    }

    private List<BufferAllocation> designs() {
        return shortlist.allocations();
    }

    @Override
    public Paragraphs text() {
        return new Paragraphs().add(heading()).add(table()).add(verdict());
    }

    private List<String> heading() {
        BufferAllocation any = designs().get(0);
        int total = any.capacities().stream().mapToInt(Integer::intValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add(scenario.name() + ": " + String.format(Locale.ROOT, "%,d", shortlist.ways()) + " ways to share out "
                + total + " places among " + String.join(", ", any.buffers()) + "; " + outcome.replications()
                + " replications of " + DurationArgument.text(plan.duration()) + ", seed " + plan.seed());
        if (!shortlist.isComplete()) {
            lines.add("A search looked at " + shortlist.visited() + " of them; the best "
                    + designs().size() + " are compared here, with other random numbers.");
        }
        return lines;
    }

    private TextTable table() {
        TextTable table = TextTable.ofNumbers("places", figure.text().en() + " ± 95 %", "replications", "");
        outcome.candidates().stream()
                .limit(ROWS)
                .forEach(candidate -> table.add(
                        designs().get(candidate.design()).toString(),
                        Numerals.interval(candidate.mean()),
                        String.valueOf(candidate.replications()),
                        candidate.isLeft() ? "may be the best" : ""));
        return table;
    }

    private List<String> verdict() {
        List<String> lines = new ArrayList<>();
        if (!outcome.lockedUp().isEmpty()) {
            lines.add("No candidates, since their line locks up: "
                    + outcome.lockedUp().stream()
                            .map(design -> designs().get(design).toString())
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        String best = designs().get(outcome.candidates().get(0).design()).toString();
        String unit = String.format(Locale.ROOT, "%.3g", outcome.indifference());
        boolean isSearched = !shortlist.isComplete();
        lines.add(
                outcome.isDecided()
                        ? best + " is the best"
                                + (isSearched ? " of these " + designs().size() : "")
                                + " with a probability of " + confidence.percent() + " %, or within " + unit
                                + " of it (Kim and Nelson 2001)."
                                + (isSearched
                                        ? " Whether a way that was not looked at is better, a search can't say."
                                        : "")
                        : "Not decided: " + best + " leads, but more replications are needed, or a larger"
                                + " --indifference than " + unit + ".");
        return lines;
    }
}
