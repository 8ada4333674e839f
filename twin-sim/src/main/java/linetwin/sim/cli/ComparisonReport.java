package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Gain;
import linetwin.sim.experiment.LineFigure;
import linetwin.sim.stats.ConfidenceInterval;

/** The comparison of two lines as tables for people, with a verdict in words. */
final class ComparisonReport {
    private final Comparison comparison;
    private final String baseline;
    private final String other;

    ComparisonReport(Comparison comparison) {
        this.comparison = comparison;
        this.baseline = comparison.baseline().experiment().line().name();
        this.other = comparison.other().experiment().line().name();
    }

    void print(PrintWriter out) {
        out.println(other + " against " + baseline + ": "
                + Settings.text(comparison.other().experiment()));
        out.println();
        gainTable().lines().forEach(out::println);
        out.println();
        referenceTable().lines().forEach(out::println);
        out.println();
        comparison.findGain(EfficiencyDefinition.DEFAULT).ifPresent(gain -> out.println(verdict(gain)));
        out.println(GainReference.MEANING.en());
    }

    private TextTable gainTable() {
        TextTable table = TextTable.ofNumbers("", baseline, other, "gain", "noise cancelled");
        for (Gain gain : comparison.gains()) {
            LineFigure figure = LineFigure.of(gain.definition());
            table.add(
                    figure.title(),
                    estimate(gain.baseline(), figure),
                    estimate(gain.other(), figure),
                    Numerals.signedPercent(gain.percent()),
                    cancelled(gain.comparison().varianceReductionFactor()));
        }
        return table;
    }

    private static String estimate(ConfidenceInterval interval, LineFigure figure) {
        boolean isPercent = figure.unit().equals("%");
        double scale = isPercent ? 100 : 1;
        ConfidenceInterval scaled =
                new ConfidenceInterval(interval.mean() * scale, interval.halfWidth() * scale, interval.levelFraction());
        return Numerals.interval(scaled) + (isPercent ? " %" : "");
    }

    /** By common random numbers: how many times more replications independent ones would need. */
    private static String cancelled(double varianceReductionFactor) {
        return Double.isFinite(varianceReductionFactor)
                ? String.format(Locale.ROOT, "x%.1f", varianceReductionFactor)
                : "all";
    }

    private TextTable referenceTable() {
        TextTable table = TextTable.ofNumbers("published gains", "", "E1", "E2", "E3");
        for (GainReference reference : GainReference.values()) {
            table.add(
                    reference.title().en(),
                    String.format(Locale.ROOT, "%+.1f %%", reference.gainPercent()),
                    against(reference, EfficiencyDefinition.E1),
                    against(reference, EfficiencyDefinition.E2),
                    against(reference, EfficiencyDefinition.E3));
        }
        return table;
    }

    private String against(GainReference reference, EfficiencyDefinition definition) {
        return comparison
                .findGain(definition)
                .map(gain -> Verdict.of(gain.percent(), reference.gainPercent()).word())
                .orElse("-");
    }

    private String verdict(Gain gain) {
        ConfidenceInterval percent = gain.percent();
        String sentence =
                "By " + gain.definition() + " (" + gain.definition().formula().en() + ") " + other + " gains "
                        + Numerals.signedPercent(percent) + " over " + baseline + ": ";
        String change = gain.comparison().isSignificant()
                ? "more than chance explains, and "
                : "no more than chance explains, and ";
        GainReference reference = GainReference.DEFAULT;
        return sentence
                + change
                + Verdict.of(percent, reference.gainPercent()).phrase()
                + String.format(
                        Locale.ROOT,
                        " the %+.1f %% of %s.",
                        reference.gainPercent(),
                        reference.title().en());
    }
}
