package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.gain.GainShares;
import linetwin.sim.experiment.gain.LeverShare;
import linetwin.sim.scenario.Lever;

/**
 * The shares of levers in a gain as bars of text, each of which begins where the one before it ended; {@code #} adds,
 * {@code -} takes away, and a published gain is one stroke.
 */
final class WaterfallPicture {
    private static final int WIDTH = 60;

    private final List<Lever> levers;
    private final GainShares gain;
    private final double least;
    private final double most;

    WaterfallPicture(List<Lever> levers, GainShares gain) {
        this.levers = levers;
        this.gain = gain;
        double[] ends = new double[gain.levers().size()];
        double end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += gain.levers().get(i).sharePercent().mean();
            ends[i] = end;
        }
        least = Math.min(0, DoubleStream.of(ends).min().orElse(0));
        most = DoubleStream.concat(
                        DoubleStream.of(ends),
                        DoubleStream.of(
                                GainReference.DEFAULT.gainPercent(),
                                gain.totalPercent().mean()))
                .max()
                .orElse(1);
    }

    List<String> lines() {
        TextTable table = TextTable.ofNumbers("", "", " ".repeat(WIDTH + 1));
        double end = 0;
        for (int i = 0; i < levers.size(); i++) {
            LeverShare share = gain.levers().get(i);
            double begin = end;
            end += share.sharePercent().mean();
            table.add(levers.get(i).title().en(), percent(share.sharePercent().mean()), bar(begin, end));
        }
        table.add(
                "all levers",
                percent(gain.totalPercent().mean()),
                bar(0, gain.totalPercent().mean()));
        GainReference reference = GainReference.DEFAULT;
        table.add(reference.title().en(), percent(reference.gainPercent()), stroke(reference.gainPercent()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.remove(0);
        return lines;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%+.1f %%", value);
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
