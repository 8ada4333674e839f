package linetwin.sim.learn.fit;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Intervals of parameters by the likelihood ratio: all values whose best ln L is within half a quantile of the greatest (Venzon
 * and Moolgavkar, A method for computing profile-likelihood-based confidence intervals, 1988).
 *
 * <p>The quantile is that of χ² with one degree of freedom, and where a second parameter is estimated too, n ln(1 + t²/(n − 1))
 * with t of n − 1 degrees: exact for the mean of the logarithms of a lognormal, for which the ratio is a function of t, and of
 * the same limit for all.
 */
final class ProfileLikelihood {
    private static final int MOST_EVALUATIONS = 200;
    private static final double FIRST_STEP = 0.05;
    /** A factor e^12 off the estimate: no bound. */
    private static final double FARTHEST = 12;

    private final Likelihood likelihood;
    private final FamilyFit best;

    ProfileLikelihood(LifetimeSample sample, FamilyFit best) {
        likelihood = new Likelihood(best.family(), sample);
        this.best = best;
    }

    ParameterInterval ofMean() {
        return around(best.mean(), mean -> likelihood.bestOfMean(mean, best.second()), 0, Double.POSITIVE_INFINITY);
    }

    ParameterInterval ofSecond() {
        return around(
                best.second(),
                second -> likelihood.bestOfSecond(second, best.mean()),
                best.family().leastSecond(),
                best.family().mostSecond());
    }

    private ParameterInterval around(double estimate, DoubleUnaryOperator profile, double least, double most) {
        double quantile = quantile();
        DoubleUnaryOperator excess = x -> 2 * (best.logLikelihood() - profile.applyAsDouble(Math.exp(x))) - quantile;
        double centre = Math.log(estimate);
        double lower = bound(centre, -1, excess, least);
        double upper = bound(centre, 1, excess, most);
        return new ParameterInterval(Math.min(lower, estimate), Math.max(upper, estimate), ParameterInterval.LEVEL);
    }

    /** Walks away from the estimate until the likelihood is too small, then closes in. */
    private static double bound(double centre, int direction, DoubleUnaryOperator excess, double limit) {
        double walked = 0;
        double end = Math.min(FARTHEST, Math.abs(Math.log(limit) - centre));
        for (double step = FIRST_STEP; walked < end; step *= 2) {
            double next = Math.min(end, walked + step);
            if (excess.applyAsDouble(centre + direction * next) >= 0) {
                return Math.exp(new BrentSolver(1e-8)
                        .solve(
                                MOST_EVALUATIONS,
                                excess::applyAsDouble,
                                centre + direction * (direction > 0 ? walked : next),
                                centre + direction * (direction > 0 ? next : walked)));
            }
            walked = next;
        }
        return limit;
    }

    private double quantile() {
        int n = best.ended();
        if (best.family().parameters() == 1 || n < 2) {
            return ChiSquaredDistribution.of(1).inverseCumulativeProbability(ParameterInterval.LEVEL);
        }
        double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - ParameterInterval.LEVEL) / 2);
        return n * Math.log1p(t * t / (n - 1));
    }
}
