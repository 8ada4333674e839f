package linetwin.sim.forecast;

import java.util.Arrays;
import linetwin.sim.learn.fit.LifetimeSample;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much durations speak for all of them being longer or shorter by one factor than a known distribution has it, whose form stays.
 *
 * @param known the distribution
 * @param factor by which they may have changed; not 1
 * @param most what one duration may add to a logarithm of a likelihood ratio at most
 */
record ScaleShift(ContinuousDistribution known, double factor, double most) {
    private static final int GRID = 400;

    /** No duration speaks louder than one so many standard deviations from what is usual: one outlier proves nothing. */
    private static final double MOST_DEVIATIONS = 4;

    /** Nor so loud that two or three alone are believed. */
    private static final double MOST = 2;

    private static final double WIDEST = 16;
    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int FEW = 10;

    static ScaleShift of(ContinuousDistribution known, double factor) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < GRID; i++) {
            double ratio = density(known, known.inverseCumulativeProbability((i + 0.5) / GRID), factor);
            double finite = Math.max(-20, Math.min(20, ratio));
            sum += finite / GRID;
            squares += finite * finite / GRID;
        }
        double deviation = Math.sqrt(Math.max(0, squares - sum * sum));
        return new ScaleShift(known, factor, Math.min(MOST, Math.abs(sum) + MOST_DEVIATIONS * deviation));
    }

    /** ln of the likelihood ratio of the change against none; 0 of sums of several, of which no density is known. */
    double logRatio(LifetimeSample sample) {
        double ended = Arrays.stream(sample.endedSingly())
                .map(seconds -> bounded(density(known, seconds, factor)))
                .sum();
        double lost = Arrays.stream(sample.lost())
                .map(seconds -> bounded(Math.log(known.survivalProbability(seconds / factor))
                        - Math.log(known.survivalProbability(seconds))))
                .sum();
        return ended + lost;
    }

    private double bounded(double ratio) {
        return Double.isNaN(ratio) ? 0 : Math.max(-most, Math.min(most, ratio));
    }

    private static double density(ContinuousDistribution known, double seconds, double factor) {
        return known.logDensity(seconds / factor) - Math.log(factor) - known.logDensity(seconds);
    }

    /**
     * How far a sample is from a distribution in scale.
     *
     * @param factor under which the sample is most likely
     * @param pValue how often a sample of the distribution itself would be as far from it, 0..1
     */
    record Apart(double factor, double pValue) {}

    /**
     * By the likelihood ratio (Wilks) and, of ten complete durations or more, also by their mean and spread, whichever is less sure: then a
     * form that does not fit proves nothing.
     */
    static Apart apart(ContinuousDistribution known, LifetimeSample sample) {
        double low = -Math.log(WIDEST);
        double high = Math.log(WIDEST);
        for (int i = 0; i < STEPS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (logLikelihood(known, sample, left) < logLikelihood(known, sample, right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double best = (low + high) / 2;
        double statistic = 2 * (logLikelihood(known, sample, best) - logLikelihood(known, sample, 0));
        double byLikelihood = ChiSquaredDistribution.of(1).survivalProbability(Math.max(0, statistic));
        return new Apart(Math.exp(best), Math.max(byLikelihood, byMean(known.getMean(), sample)));
    }

    private static double byMean(double known, LifetimeSample sample) {
        double[] values = sample.endedSingly();
        if (values.length < FEW || sample.censoredCount() > 0) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        return error == 0 ? 0 : 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(mean - known) / error);
    }

    /** What is impossible is as unlikely as can be, so that the search has somewhere to go. */
    private static double logLikelihood(ContinuousDistribution known, LifetimeSample sample, double logFactor) {
        double factor = Math.exp(logFactor);
        return Arrays.stream(sample.endedSingly())
                        .map(seconds -> Math.max(-1e3, known.logDensity(seconds / factor)) - logFactor)
                        .sum()
                + Arrays.stream(sample.lost())
                        .map(seconds -> Math.max(-1e3, Math.log(known.survivalProbability(seconds / factor))))
                        .sum();
    }
}
