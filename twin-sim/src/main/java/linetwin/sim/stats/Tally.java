package linetwin.sim.stats;

/**
 * A running account of observations: how many, their mean, spread and range, without keeping them.
 *
 * <p>Mean and sum of squares are updated by the recurrence of Welford (1962), which does not lose digits when the
 * mean is large against the spread. Not thread-safe: one thread owns a tally.
 */
public final class Tally {
    private long count;
    private double mean;
    private double sumOfSquares;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;

    public static Tally of(double... observations) {
        Tally tally = new Tally();
        for (double observation : observations) {
            tally.add(observation);
        }
        return tally;
    }

    public void add(double observation) {
        if (!Double.isFinite(observation)) {
            throw new IllegalArgumentException("observation " + (count + 1) + " is " + observation);
        }
        count++;
        double deviation = observation - mean;
        mean += deviation / count;
        sumOfSquares += deviation * (observation - mean);
        minimum = Math.min(minimum, observation);
        maximum = Math.max(maximum, observation);
    }

    public long count() {
        return count;
    }

    public double mean() {
        requireCount(1, "a mean");
        return mean;
    }

    /** The unbiased variance: the sum of squared deviations over n − 1. */
    public double variance() {
        requireCount(2, "a variance");
        return sumOfSquares / (count - 1);
    }

    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** The standard deviation of the mean, if the observations are independent. */
    public double standardError() {
        return standardDeviation() / Math.sqrt((double) count);
    }

    public double minimum() {
        requireCount(1, "a minimum");
        return minimum;
    }

    public double maximum() {
        requireCount(1, "a maximum");
        return maximum;
    }

    private void requireCount(long needed, String forWhat) {
        if (count < needed) {
            throw new IllegalStateException(
                    forWhat + " needs " + needed + " observations or more, this tally has " + count);
        }
    }
}
