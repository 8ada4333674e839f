package linetwin.sim.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** The quantiles of Student's t distribution that two-sided intervals need. */
final class StudentT {
    private StudentT() {}

    /** The t value that a share of {@code levelFraction} of all draws stays within on both sides of zero. */
    static double twoSided(double levelFraction, long observations) {
        if (!(levelFraction > 0 && levelFraction < 1)) {
            throw new IllegalArgumentException("level " + levelFraction + " is not between 0 and 1");
        }
        return TDistribution.of(observations - 1.0).inverseSurvivalProbability((1 - levelFraction) / 2);
    }
}
