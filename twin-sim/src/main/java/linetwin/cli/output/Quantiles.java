package linetwin.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.report.JsonObject;
import linetwin.sim.stats.QuantileInterval;
import linetwin.sim.stats.Sample;

/** Quantiles of the line's figures over the replications: what a run is above in so many cases of a hundred. */
record Quantiles(ExperimentResult result, List<Double> fractions) {
    private static final double LEVEL = ExperimentResult.LEVEL_FRACTION;

    List<JsonObject> data() {
        return result.figures()
                .filter(Figure::isOfLine)
                .flatMap(figure -> fractions.stream().map(fraction -> data(figure, fraction)))
                .toList();
    }

    private JsonObject data(Figure figure, double fraction) {
        Sample sample = result.sample(figure);
        Optional<QuantileInterval> interval = QuantileInterval.find(sample, fraction, LEVEL);
        return new JsonObject()
                .put("name", figure.name())
                .put("fraction", fraction)
                .put("estimate", sample.quantile(fraction))
                .put("lower", interval.map(QuantileInterval::lower).orElse(Double.NaN))
                .put("upper", interval.map(QuantileInterval::upper).orElse(Double.NaN));
    }

    /** A table, then which intervals need more replications. */
    List<String> lines() {
        TextTable table = TextTable.ofNumbers(row("quantiles over replications", Quantiles::percent));
        Arrays.stream(LineFigure.values())
                .filter(figure -> result.has(figure.figure()))
                .forEach(figure -> table.add(row(figure.title(), fraction -> cell(figure, fraction))));
        Stream<String> missing = fractions.stream()
                .filter(fraction -> fewest(fraction) > result.replications())
                .map(fraction -> "An interval of the " + percent(fraction) + " quantile needs " + fewest(fraction)
                        + " replications or more.");
        return Stream.concat(table.lines().stream(), missing).toList();
    }

    private String[] row(String title, Function<Double, String> cell) {
        return Stream.concat(Stream.of(title), fractions.stream().map(cell)).toArray(String[]::new);
    }

    private static int fewest(double fraction) {
        return QuantileInterval.fewestObservations(fraction, LEVEL);
    }

    private String cell(LineFigure figure, double fraction) {
        Sample sample = result.sample(figure.figure());
        double scale = figure.scale();
        double spread = sample.tally().standardDeviation() * scale;
        return Numerals.rounded(sample.quantile(fraction) * scale, spread)
                + QuantileInterval.find(sample, fraction, LEVEL)
                        .map(interval -> " (" + Numerals.rounded(interval.lower() * scale, spread) + " to "
                                + Numerals.rounded(interval.upper() * scale, spread) + ")")
                        .orElse("");
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.3g %%", fraction * 100);
    }
}
