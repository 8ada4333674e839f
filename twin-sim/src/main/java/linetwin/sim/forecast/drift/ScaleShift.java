package linetwin.sim.forecast.drift;

import java.util.Arrays;
import linetwin.sim.forecast.drift.ChartedParameter.Alternative;
import linetwin.sim.forecast.drift.ChartedParameter.Data;
import linetwin.sim.learn.fit.LifetimeSample;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * All durations are longer or shorter by one factor than a known distribution has it, whose form stays.
 *
 * @param known the distribution
 * @param factor by which they may have changed; not 1
 * @param most what one duration may add to a logarithm of a likelihood ratio at most
 * @param law of one duration
 */
record ScaleShift(ContinuousDistribution known, double factor, double most, RatioLaw law) implements Alternative {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Quantiles at normal scores this far apart, to as many on each side, so that tails are seen. */
    private static final double STEP = 0.05;

    private static final int STEPS_OUT = 120;

    /** No duration speaks louder than one so many standard deviations from what is usual: one outlier proves nothing. */
    private static final double MOST_DEVIATIONS = 4;

    /** Nor so loud that two or three alone are believed. */
    private static final double MOST = 2;

    private static final double WIDEST = 16;
    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int FEW = 10;

    static ScaleShift of(ContinuousDistribution known, double factor) {
        double[] ratios = new double[2 * STEPS_OUT + 1];
        double[] weights = new double[ratios.length];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < ratios.length; i++) {
            double score = (i - STEPS_OUT) * STEP;
            weights[i] = NORMAL.probability(score - STEP / 2, score + STEP / 2);
            double seconds = score > 0
                    ? known.inverseSurvivalProbability(NORMAL.survivalProbability(score))
                    : known.inverseCumulativeProbability(NORMAL.cumulativeProbability(score));
            ratios[i] = bounded(density(known, seconds, factor), 20);
            sum += weights[i] * ratios[i];
            squares += weights[i] * ratios[i] * ratios[i];
        }
        double deviation = Math.sqrt(Math.max(0, squares - sum * sum));
        double most = Math.min(MOST, Math.abs(sum) + MOST_DEVIATIONS * deviation);
        double[] told = Arrays.stream(ratios).map(ratio -> bounded(ratio, most)).toArray();
        return new ScaleShift(known, factor, most, RatioLaw.of(told, weights));
    }

    /** ln of the likelihood ratio of the change against none; 0 of sums of several, of which no density is known. */
    @Override
    public double logRatio(Data data) {
        LifetimeSample sample = data.sample();
        double ended = Arrays.stream(sample.endedSingly())
                .map(seconds -> bounded(density(known, seconds, factor), most))
                .sum();
        double lost = Arrays.stream(sample.lost())
                .map(seconds -> bounded(
                        Math.log(known.survivalProbability(seconds / factor))
                                - Math.log(known.survivalProbability(seconds)),
                        most))
                .sum();
        return ended + lost;
    }

    @Override
    public double size(Data data) {
        return data.sample().endedSingly().length + data.sample().censoredCount();
    }

    private static double bounded(double ratio, double most) {
        return Double.isNaN(ratio) ? 0 : Math.max(-most, Math.min(most, ratio));
    }

    private static double density(ContinuousDistribution known, double seconds, double factor) {
        return known.logDensity(seconds / factor) - Math.log(factor) - known.logDensity(seconds);
    }

    /** The factor under which a sample is most likely. */
    static double mostLikely(ContinuousDistribution known, LifetimeSample sample) {
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
        return Math.exp((low + high) / 2);
    }

    /** How often the mean of ten durations or more would be as far off if nothing but their spread were as it is; 0 of fewer. */
    static double byMean(double known, LifetimeSample sample) {
        double[] values = sample.endedSingly();
        if (values.length < FEW || sample.censoredCount() > 0) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        return error == 0 ? 0 : 2 * NORMAL.survivalProbability(Math.abs(mean - known) / error);
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
