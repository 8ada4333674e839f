package linetwin.sim.learn.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * Durations, all in one unit of time: those that were seen to their end, those that lasted longer than they were seen
 * (right-censored), and sums of several of which no single one is known.
 *
 * <p>Censoring must not depend on how long the duration still lasts (Lawless, Statistical Models and Methods for Lifetime
 * Data, 2nd ed., section 2.2), as the end of a recording does not.
 */
public final class LifetimeSample {
    private final double[] complete;
    private final double[] censored;
    private final List<Lump> lumps;
    private final LogMoments logs;

    private LifetimeSample(double[] complete, double[] censored, List<Lump> lumps) {
        this.complete = sorted(complete, "duration");
        this.censored = sorted(censored, "censored duration");
        this.lumps = List.copyOf(lumps);
        logs = LogMoments.of(this.complete);
    }

    /** Durations that were all seen to their end. */
    public static LifetimeSample of(double... complete) {
        return new LifetimeSample(complete, new double[0], List.of());
    }

    /** Durations of which some were not seen to their end. */
    public static LifetimeSample of(double[] complete, double[] censored) {
        return new LifetimeSample(complete, censored, List.of());
    }

    public LifetimeSample withLumps(List<Lump> more) {
        return new LifetimeSample(
                complete, censored, Stream.concat(lumps.stream(), more.stream()).toList());
    }

    /** Both together. */
    public LifetimeSample with(LifetimeSample other) {
        return new LifetimeSample(joined(complete, other.complete), joined(censored, other.censored), lumps)
                .withLumps(other.lumps);
    }

    /** How many durations ended, those within lumps among them. */
    public int ended() {
        return complete.length + lumps.stream().mapToInt(Lump::count).sum();
    }

    /** How many were not seen to their end. */
    public int censoredCount() {
        return censored.length;
    }

    /** All time that was seen: the total time on test. */
    public double exposure() {
        return DoubleStream.concat(Arrays.stream(complete), Arrays.stream(censored))
                        .sum()
                + lumps.stream().mapToDouble(Lump::total).sum();
    }

    /** The longest single duration, seen to its end or not; 0 without any. */
    public double longest() {
        return Math.max(last(complete), last(censored));
    }

    /**
     * How likely it is under a distribution: the sum of ln f over the durations that ended and of ln S over those that did not.
     *
     * @return not a number with lumps, of which no density is known
     */
    public double logLikelihood(ContinuousDistribution distribution) {
        return lumps.isEmpty()
                ? Arrays.stream(complete).map(distribution::logDensity).sum()
                        + Arrays.stream(censored)
                                .map(distribution::survivalProbability)
                                .map(Math::log)
                                .sum()
                : Double.NaN;
    }

    /** Single durations that ended, in ascending order. */
    public double[] endedSingly() {
        return complete.clone();
    }

    /** Durations that lasted longer than this, in ascending order. */
    public double[] lost() {
        return censored.clone();
    }

    /** The Kaplan–Meier curve of its single durations. */
    public KaplanMeier survival() {
        return KaplanMeier.of(this);
    }

    /** Whether what is known are single durations, all of more than 0 and all seen to their end. */
    boolean isComplete() {
        return censored.length == 0 && lumps.isEmpty();
    }

    boolean hasZero() {
        return complete.length > 0 && complete[0] == 0;
    }

    /** In ascending order. */
    double[] complete() {
        return complete;
    }

    /** In ascending order. */
    double[] censored() {
        return censored;
    }

    List<Lump> lumps() {
        return lumps;
    }

    LogMoments logs() {
        return logs;
    }

    private static double last(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    private static double[] joined(double[] some, double[] more) {
        return DoubleStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    private static double[] sorted(double[] values, String what) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        for (double value : copy) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        what + " is " + value + "; must be 0 or more and less than infinity");
            }
        }
        return copy;
    }

    /**
     * Sums over durations from which the likelihoods of exponential, gamma and lognormal distributions follow without looking at
     * the durations again.
     *
     * @param sum of the durations
     * @param sumOfLogs of their natural logarithms
     * @param sumOfSquaredLogs of the squares of those
     */
    record LogMoments(double sum, double sumOfLogs, double sumOfSquaredLogs) {
        static LogMoments of(double[] durations) {
            double sum = 0;
            double logs = 0;
            double squares = 0;
            for (double duration : durations) {
                double log = Math.log(duration);
                sum += duration;
                logs += log;
                squares += log * log;
            }
            return new LogMoments(sum, logs, squares);
        }
    }
}
