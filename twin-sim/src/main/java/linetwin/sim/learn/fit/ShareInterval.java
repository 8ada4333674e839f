package linetwin.sim.learn.fit;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals of a share of which {@code hits} in {@code trials} were counted, 95 %. */
public final class ShareInterval {
    private static final double TAIL = (1 - ParameterInterval.LEVEL) / 2;
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    private ShareInterval() {}

    /**
     * Right on average over shares: (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n) (Wilson, Probable inference, the law of
     * succession, and statistical inference, JASA 22, 1927). From 0 to 1 where nothing was tried.
     */
    public static ParameterInterval wilson(long hits, long trials) {
        requireCounts(hits, trials);
        if (trials == 0) {
            return new ParameterInterval(0, 1, ParameterInterval.LEVEL);
        }
        double n = trials;
        double share = hits / n;
        double centre = share + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double lower = hits == 0 ? 0 : (centre - reach) / (1 + Z * Z / n);
        double upper = hits == trials ? 1 : (centre + reach) / (1 + Z * Z / n);
        return new ParameterInterval(lower, upper, ParameterInterval.LEVEL);
    }

    /**
     * Right at every share, and for that wider: quantiles of beta distributions (Clopper and Pearson, The use of confidence or
     * fiducial limits, Biometrika 26, 1934).
     */
    public static ParameterInterval clopperPearson(long hits, long trials) {
        requireCounts(hits, trials);
        double lower = hits == 0
                ? 0
                : BetaDistribution.of((double) hits, trials - hits + 1.0).inverseCumulativeProbability(TAIL);
        double upper = hits == trials
                ? 1
                : BetaDistribution.of(hits + 1.0, (double) (trials - hits)).inverseSurvivalProbability(TAIL);
        return new ParameterInterval(lower, upper, ParameterInterval.LEVEL);
    }

    private static void requireCounts(long hits, long trials) {
        if (!(hits >= 0 && hits <= trials)) {
            throw new IllegalArgumentException(hits + " of " + trials + "; must be 0 to all of them");
        }
    }
}
