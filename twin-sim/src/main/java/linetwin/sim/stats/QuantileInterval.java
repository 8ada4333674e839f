package linetwin.sim.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A quantile of independent observations, with an interval that holds whatever their distribution is: two order statistics,
 * chosen by the binomial number of observations below the true quantile (Conover, Practical Nonparametric Statistics, 3rd
 * ed., section 3.2).
 *
 * @param fraction of the observations that lie below: 0.95 for the 95th percentile
 * @param estimate interpolated between order statistics
 * @param lower an observation
 * @param upper an observation
 * @param levelFraction least probability that the interval covers the true quantile
 */
public record QuantileInterval(double fraction, double estimate, double lower, double upper, double levelFraction) {

    /** Empty if the sample is too small for the quantile: the median needs 6 observations, the 95th percentile 72. */
    public static Optional<QuantileInterval> find(Sample sample, double fraction, double levelFraction) {
        int size = sample.size();
        BinomialDistribution below = BinomialDistribution.of(size, fraction);
        double tail = (1 - levelFraction) / 2;
        int low = 0;
        while (below.cumulativeProbability(low) <= tail) {
            low++;
        }
        int high = size;
        while (high > 0 && below.survivalProbability(high - 1) <= tail) {
            high--;
        }
        if (low == 0 || high == size) {
            return Optional.empty();
        }
        double[] sorted = sample.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return Optional.of(new QuantileInterval(
                fraction, sample.quantile(fraction), sorted[low - 1], sorted[high], levelFraction));
    }

    /** The fewest observations that give an interval. */
    public static int fewestObservations(double fraction, double levelFraction) {
        double rarer = Math.min(fraction, 1 - fraction);
        return (int) Math.ceil(Math.log((1 - levelFraction) / 2) / Math.log(1 - rarer));
    }
}
