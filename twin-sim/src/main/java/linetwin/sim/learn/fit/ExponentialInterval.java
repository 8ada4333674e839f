package linetwin.sim.learn.fit;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The exact interval of an exponential mean: 2T/χ² with T the total time on test (Epstein and Sobel, Life testing, 1953; with
 * times cut off at a fixed end, Cox, Some simple approximate tests for Poisson variates, 1953, which is a little too wide).
 */
final class ExponentialInterval {
    private static final double TAIL = (1 - ParameterInterval.LEVEL) / 2;

    private ExponentialInterval() {}

    static ParameterInterval ofMean(LifetimeSample sample) {
        double twice = 2 * sample.exposure();
        int ended = sample.ended();
        if (ended == 0) {
            // one-sided, since there is no upper bound: the rule of three
            double most = ChiSquaredDistribution.of(2).inverseCumulativeProbability(ParameterInterval.LEVEL);
            return new ParameterInterval(twice / most, Double.POSITIVE_INFINITY, ParameterInterval.LEVEL);
        }
        double most = ChiSquaredDistribution.of(sample.censoredCount() == 0 ? 2.0 * ended : 2.0 * ended + 2)
                .inverseSurvivalProbability(TAIL);
        double least = ChiSquaredDistribution.of(2.0 * ended).inverseCumulativeProbability(TAIL);
        return new ParameterInterval(twice / most, twice / least, ParameterInterval.LEVEL);
    }
}
