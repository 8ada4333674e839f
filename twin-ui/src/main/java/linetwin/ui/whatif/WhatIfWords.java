package linetwin.ui.whatif;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What the screen calls variants, figures and their differences. */
final class WhatIfWords {
    private final Texts texts;

    WhatIfWords(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** The names that a scenario gives, and its parameters by them. */
    ParameterNames names(LoadedScenario scenario) {
        return new ParameterNames(scenario.titles(), texts);
    }

    /** The baseline has no name of its own, so that it is called by the language. */
    String variant(Variant variant) {
        return variant.name().isEmpty() ? texts.now("whatif.baseline") : variant.name();
    }

    String figure(LineFigure figure) {
        return texts.now(figure.text());
    }

    /** The difference to the baseline with its interval, in the unit of the figure. */
    String difference(FigureChange change) {
        ConfidenceInterval difference = change.comparison().difference().scaledBy(scale(change.figure()));
        Function<Double, String> digits = digitsFor(difference.halfWidth());
        String size = digits.apply(Math.abs(difference.mean()));
        String sign = difference.mean() < 0 ? "−" : "+";
        return sign + size + " ± " + digits.apply(difference.halfWidth()) + unit(change.figure());
    }

    /** A mean, to as many digits as its interval bears. */
    String mean(ConfidenceInterval interval, LineFigure figure) {
        ConfidenceInterval shown = interval.scaledBy(scale(figure));
        return digitsFor(shown.halfWidth()).apply(shown.mean()) + unit(figure);
    }

    String percent(FigureChange change) {
        ConfidenceInterval percent = change.percent();
        if (!Double.isFinite(percent.halfWidth())) {
            return Numbers.UNKNOWN;
        }
        return Numbers.signedDecimal(percent.mean()) + " ± " + Numbers.decimal(percent.halfWidth()) + " %";
    }

    /** Two digits of the half-width are more than it is worth already. */
    private static Function<Double, String> digitsFor(double halfWidth) {
        int digits = halfWidth > 0 ? (int) Math.max(0, Math.min(4, Math.ceil(1 - Math.log10(halfWidth)))) : 2;
        return value -> String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static double scale(LineFigure figure) {
        return figure.scale();
    }

    private static String unit(LineFigure figure) {
        return figure.unit().isEmpty() ? "" : " " + figure.unit();
    }

    /** Better, worse, or no difference shown. */
    String judgement(FigureChange change) {
        return texts.now("judgement." + change.judgement().name());
    }

    /** The answer in a sentence. */
    String verdict(Variant variant, FigureChange change) {
        return texts.now(
                "verdict." + change.judgement().name(),
                variant(variant),
                figure(change.figure()),
                percent(change),
                difference(change));
    }

    /** What a variant has otherwise than the baseline, for a table: values that were entered, and levers that were switched. */
    static String changes(Variant variant, Variant baseline) {
        Stream<String> levers = Stream.concat(variant.levers().stream(), baseline.levers().stream())
                .distinct()
                .sorted()
                .filter(lever ->
                        variant.levers().contains(lever) != baseline.levers().contains(lever))
                .map(lever -> lever + (variant.levers().contains(lever) ? "=on" : "=off"));
        Stream<String> values =
                variant.changes().entrySet().stream().map(change -> change.getKey() + "=" + change.getValue());
        return Stream.concat(values, levers).collect(Collectors.joining("; "));
    }
}
