package linetwin.cli.output;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.stats.ConfidenceInterval;

/** The comparison of lines with a baseline as tables for people, with verdicts in words. */
public final class ComparisonReport {
    /** What explains other figures, or counts what a rate tells already. */
    private static final Set<LineFigure> LEFT_OUT = Set.of(
            LineFigure.AVAILABILITY,
            LineFigure.PERFORMANCE,
            LineFigure.QUALITY,
            LineFigure.GOOD,
            LineFigure.SCRAPPED,
            LineFigure.WORK_IN_PROCESS_AT_END,
            LineFigure.DONE);

    private final Comparisons comparisons;
    private final String baseline;

    public ComparisonReport(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.baseline = comparisons.baseline().experiment().line().name();
    }

    public void print(PrintWriter out) {
        for (Comparison comparison : comparisons.comparisons()) {
            out.println(name(comparison) + " against " + baseline + ": " + Settings.text(comparison.other()));
            out.println();
            changeTable(comparison).lines().forEach(out::println);
            out.println();
        }
        tellNotes(out);
        new ReferenceTable(comparisons).lines().forEach(out::println);
        out.println();
        comparisons.comparisons().stream()
                .flatMap(comparison -> comparison.findGain(EfficiencyDefinition.DEFAULT).stream()
                        .map(gain -> verdict(name(comparison), gain)))
                .forEach(out::println);
        out.println(GainReference.MEANING.en());
        printJointLevel(out);
    }

    /** On figures that are in the tables. */
    private void tellNotes(PrintWriter out) {
        List<FigureNote> notes = comparisons.oeeNotes().stream()
                .filter(note -> note.isOnAny(figure ->
                        LEFT_OUT.stream().noneMatch(left -> left.figure().equals(figure))))
                .toList();
        notes.forEach(note -> out.println(note.text().en()));
        if (!notes.isEmpty()) {
            out.println();
        }
    }

    private void printJointLevel(PrintWriter out) {
        int count = comparisons.others().size();
        if (count > 1) {
            out.println(String.format(
                    Locale.ROOT,
                    "Of each figure all %d differences hold together at 95 %% (Bonferroni: %.2f %% each).",
                    count,
                    comparisons.individualLevelFraction() * 100));
        }
    }

    private static String name(Comparison comparison) {
        return comparison.other().experiment().line().name();
    }

    private TextTable changeTable(Comparison comparison) {
        TextTable table = TextTable.ofNumbers(
                "", baseline, name(comparison), "difference", "in percent", "noise cancelled", "verdict");
        List<FigureChange> changes = comparison
                .changes()
                .filter(change -> !LEFT_OUT.contains(change.figure()))
                .sorted(Comparator.comparing(FigureChange::figure))
                .toList();
        for (FigureChange change : changes) {
            LineFigure figure = change.figure();
            table.add(
                    figure.title(),
                    estimate(change.baseline(), figure),
                    estimate(change.other(), figure),
                    Numerals.signed(change.comparison().difference().scaledBy(scale(figure))),
                    percent(change.percent()),
                    cancelled(change.comparison().varianceReductionFactor()),
                    word(change));
        }
        return table;
    }

    private static double scale(LineFigure figure) {
        return figure.scale();
    }

    private static String estimate(ConfidenceInterval interval, LineFigure figure) {
        String unit = figure.unit().isEmpty() ? "" : " " + figure.unit();
        return Numerals.interval(interval.scaledBy(scale(figure))) + unit;
    }

    private static String percent(ConfidenceInterval percent) {
        return Double.isFinite(percent.halfWidth()) ? Numerals.signedPercent(percent) : "-";
    }

    /** By common random numbers: how many times more replications independent ones would need. */
    private static String cancelled(double varianceReductionFactor) {
        return Double.isFinite(varianceReductionFactor)
                ? String.format(Locale.ROOT, "x%.1f", varianceReductionFactor)
                : "all";
    }

    private static String word(FigureChange change) {
        return switch (change.judgement()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case NO_DIFFERENCE_SHOWN -> "no difference shown";
        };
    }

    private String verdict(String other, FigureChange gain) {
        ConfidenceInterval percent = gain.percent();
        EfficiencyDefinition definition = EfficiencyDefinition.DEFAULT;
        String sentence = "By " + definition + " (" + definition.formula().en() + ") " + other + " gains "
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
