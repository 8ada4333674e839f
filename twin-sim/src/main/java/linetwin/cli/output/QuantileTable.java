package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.stats.QuantileInterval;
import linetwin.sim.stats.Sample;

/** Quantiles of the line's figures over the replications: what a run is above in so many cases of a hundred. */
public final class QuantileTable {
    private final ExperimentResult result;
    private final List<Double> fractions;

    public QuantileTable(ExperimentResult result, List<Double> fractions) {
        this.result = result;
        this.fractions = List.copyOf(fractions);
    }

    public List<String> lines() {
        TextTable table = TextTable.ofNumbers(Stream.concat(
                        Stream.of("quantiles over replications"),
                        fractions.stream().map(QuantileTable::percent))
                .toArray(String[]::new));
        for (LineFigure figure : LineFigure.values()) {
            if (result.has(figure.figure())) {
                Sample sample = result.sample(figure.figure());
                table.add(Stream.concat(
                                Stream.of(figure.title()),
                                fractions.stream().map(fraction -> cell(sample, fraction, figure)))
                        .toArray(String[]::new));
            }
        }
        List<String> lines = new ArrayList<>(table.lines());
        fractions.stream()
                .filter(fraction -> fewest(fraction) > result.replications())
                .map(fraction -> "An interval of the " + percent(fraction) + " quantile needs " + fewest(fraction)
                        + " replications or more.")
                .forEach(lines::add);
        return lines;
    }

    private static int fewest(double fraction) {
        return QuantileInterval.fewestObservations(fraction, ExperimentResult.LEVEL_FRACTION);
    }

    private static String cell(Sample sample, double fraction, LineFigure figure) {
        double scale = figure.scale();
        double estimate = sample.quantile(fraction) * scale;
        double spread = sample.tally().standardDeviation() * scale;
        Optional<QuantileInterval> interval = QuantileInterval.find(sample, fraction, ExperimentResult.LEVEL_FRACTION);
        return Numerals.rounded(estimate, spread)
                + interval.map(found -> " (" + Numerals.rounded(found.lower() * scale, spread) + " to "
                                + Numerals.rounded(found.upper() * scale, spread) + ")")
                        .orElse("");
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.3g %%", fraction * 100);
    }
}
