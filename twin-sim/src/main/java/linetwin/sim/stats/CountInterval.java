package linetwin.sim.stats;

import java.util.Arrays;

/**
 * Between which two counts, these included, an outcome lies with a given probability, by a sample of equally likely outcomes.
 * Since counts come in steps, an interval has that probability nearly: each end is the count below, or above, which the share
 * of the sample is nearest to half of the rest, so that over many intervals it is right on average.
 *
 * @param lower an observation
 * @param upper an observation
 * @param levelFraction probability that the outcome lies inside, 0..1
 */
public record CountInterval(double lower, double upper, double levelFraction) {
    public static CountInterval of(Sample sample, double levelFraction) {
        if (!(levelFraction > 0 && levelFraction < 1)) {
            throw new IllegalArgumentException("level " + levelFraction + " is not between 0 and 1");
        }
        double[] sorted = sample.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double tail = (1 - levelFraction) / 2 * sorted.length;
        double[] mirrored = Arrays.stream(sorted).map(value -> -value).sorted().toArray();
        return new CountInterval(end(sorted, tail), -end(mirrored, tail), levelFraction);
    }

    /** The observation below which the number of others is nearest to the tail. */
    private static double end(double[] ascending, double tail) {
        double best = ascending[0];
        double distance = tail;
        for (int i = 1; i < ascending.length; i++) {
            if (ascending[i] > ascending[i - 1] && Math.abs(i - tail) < distance) {
                best = ascending[i];
                distance = Math.abs(i - tail);
            }
        }
        return best;
    }

    /** Whether an outcome lies inside. */
    public boolean holds(double outcome) {
        return outcome >= lower && outcome <= upper;
    }
}
