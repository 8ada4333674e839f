package linetwin.sim.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The observations of one figure in the order of the replications, so that two samples can be paired.
 *
 * @param values one finite value per replication
 */
public record Sample(List<Double> values) {
    public Sample {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample needs one observation or more");
        }
    }

    public static Sample of(double... values) {
        return new Sample(Arrays.stream(values).boxed().toList());
    }

    public int size() {
        return values.size();
    }

    /** Value by value: this − factor · other, which needs samples of one size. */
    public Sample minus(Sample other, double factor) {
        if (size() != other.size()) {
            throw new IllegalArgumentException(
                    "pairs need samples of one size, but these have " + size() + " and " + other.size());
        }
        return new Sample(IntStream.range(0, size())
                .mapToObj(i -> values.get(i) - factor * other.values.get(i))
                .toList());
    }

    public Tally tally() {
        Tally tally = new Tally();
        values.forEach(tally::add);
        return tally;
    }

    public ConfidenceInterval confidenceInterval(double levelFraction) {
        return ConfidenceInterval.of(tally(), levelFraction);
    }

    /**
     * The value below which a share of the sample lies, interpolated linearly between order statistics (definition 7
     * of Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996).
     */
    public double quantile(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("quantile " + fraction + " is not between 0 and 1");
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
