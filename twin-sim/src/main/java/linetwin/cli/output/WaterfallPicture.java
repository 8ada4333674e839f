package linetwin.cli.output;

import java.util.List;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.GainReference;
import linetwin.sim.report.Section.Steps;

/**
 * A waterfall as bars of text, each of which begins where the one before it ended; {@code #} adds, {@code -} takes away, and
 * the published gain of the article is one stroke.
 */
final class WaterfallPicture {
    private static final int WIDTH = 60;

    private final Steps steps;
    private final double least;
    private final double most;

    WaterfallPicture(Steps steps) {
        this.steps = steps;
        double lowest = 0;
        double highest =
                Math.max(GainReference.DEFAULT.gainPercent(), steps.total().mean());
        double end = 0;
        for (Steps.Step step : steps.steps()) {
            end += step.mean();
            lowest = Math.min(lowest, end);
            highest = Math.max(highest, end);
        }
        least = lowest;
        most = highest;
    }

    List<String> lines() {
        TextTable table = TextTable.ofNumbers("", "", " ".repeat(WIDTH + 1));
        double end = 0;
        for (Steps.Step step : steps.steps()) {
            double begin = end;
            end += step.mean();
            table.add(step.label().en(), Numerals.signedPercent(step.mean()), bar(begin, end));
        }
        double total = steps.total().mean();
        table.add("all levers", Numerals.signedPercent(total), bar(0, total));
        GainReference reference = GainReference.DEFAULT;
        table.add(
                reference.title().en(),
                Numerals.signedPercent(reference.gainPercent()),
                stroke(reference.gainPercent()));
        return table.lines().stream().skip(1).toList();
    }

    private String bar(double begin, double end) {
        int from = column(Math.min(begin, end));
        int to = Math.max(column(Math.max(begin, end)), from + 1);
        String fill = end < begin ? "-" : "#";
        return framed(" ".repeat(from) + fill.repeat(to - from));
    }

    private String stroke(double value) {
        return framed(" ".repeat(Math.max(0, column(value) - 1)) + "|");
    }

    private int column(double value) {
        return (int) Math.round((value - least) / (most - least) * WIDTH);
    }

    private static String framed(String inside) {
        return "|" + inside + " ".repeat(Math.max(0, WIDTH - inside.length()));
    }
}
