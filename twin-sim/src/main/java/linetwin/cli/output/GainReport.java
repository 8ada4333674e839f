package linetwin.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.gain.EffectSpread;
import linetwin.sim.experiment.gain.GainShares;
import linetwin.sim.experiment.gain.GainSpread;
import linetwin.sim.experiment.gain.LeverOrders;
import linetwin.sim.experiment.gain.LeverShare;
import linetwin.sim.experiment.gain.Waterfall;
import linetwin.sim.scenario.Lever;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;

/** A gain and the levers' shares in it as a picture and tables for people. */
public final class GainReport {
    private final Waterfall waterfall;
    private final GainShares gain;
    private final int plannedReplications;

    public GainReport(Waterfall waterfall, GainShares gain, int plannedReplications) {
        this.waterfall = waterfall;
        this.gain = gain;
        this.plannedReplications = plannedReplications;
    }

    public void print(PrintWriter out) {
        out.println(waterfall.scenario() + " gains " + Numerals.signedPercent(gain.totalPercent()) + " over "
                + waterfall.baseline() + " by " + gain.definition() + " ("
                + gain.definition().formula().en() + ").");
        out.println(orders() + "; each line " + Settings.text(waterfall.plan())
                + (waterfall.isInterrupted() ? Settings.interrupted(plannedReplications) : "") + ".");
        out.println();
        new WaterfallPicture(waterfall.levers(), gain).lines().forEach(out::println);
        out.println();
        shareTable().lines().forEach(out::println);
        out.println();
        gain.spread().ifPresent(spread -> printSpread(spread, out));
        new ReferenceTable(Map.of(gain.definition().name(), gain.totalPercent()))
                .lines()
                .forEach(out::println);
        out.println();
        out.println(GainReference.MEANING.en());
        if (gain.definition() == EfficiencyDefinition.E3) {
            waterfall.oeeNotes().forEach(note -> out.println(note.text().en()));
        }
    }

    private String orders() {
        LeverOrders orders = waterfall.orders();
        String levers = waterfall.levers().size() + " levers in ";
        return orders.isExact()
                ? levers + "all " + orders.count() + " combinations"
                : levers + orders.count() + " random orders per replication, since there are more than "
                        + LeverOrders.MOST_LEVERS_FOR_ALL;
    }

    private TextTable shareTable() {
        TextTable table = TextTable.ofNumbers("lever", "share", "as the only one", "on top of all others", "evidence");
        for (int i = 0; i < gain.levers().size(); i++) {
            LeverShare share = gain.levers().get(i);
            Lever lever = waterfall.levers().get(i);
            table.add(
                    lever.title().en(),
                    Numerals.signedPercent(share.sharePercent()),
                    Numerals.signedPercent(share.firstInPercent()),
                    Numerals.signedPercent(share.lastInPercent()),
                    lever.grade());
        }
        table.add("all levers", Numerals.signedPercent(gain.totalPercent()), "", "", "");
        return table;
    }

    private void printSpread(GainSpread spread, PrintWriter out) {
        TextTable table = TextTable.ofNumbers(
                "with effects drawn from their ranges", "mean", "19 of 20 draws", "sd of effects", "sd of noise");
        List<Lever> levers = waterfall.levers();
        for (int i = 0; i < levers.size(); i++) {
            addSpread(table, levers.get(i).title().en(), spread.levers().get(i));
        }
        addSpread(table, "all levers", spread.total());
        table.lines().forEach(out::println);
        out.println();
    }

    private static void addSpread(TextTable table, String title, EffectSpread spread) {
        PredictionInterval range = spread.rangePercent();
        ConfidenceInterval mean = spread.meanPercent();
        table.add(
                title,
                Numerals.signedPercent(mean),
                spread.effectStandardDeviation() > 0
                        ? String.format(Locale.ROOT, "%+.1f to %+.1f %%", range.lower(), range.upper())
                        : "hidden by noise",
                String.format(Locale.ROOT, "%.2f", spread.effectStandardDeviation()),
                String.format(Locale.ROOT, "%.2f", spread.noiseStandardDeviation()));
    }
}
