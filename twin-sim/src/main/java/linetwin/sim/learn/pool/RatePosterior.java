package linetwin.sim.learn.pool;

import java.util.List;
import java.util.function.ToDoubleFunction;
import linetwin.sim.learn.fit.LifetimeSample;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.hipparchus.analysis.solvers.BrentSolver;

/** The rate of one member: a mixture of gamma distributions, one for each prior from which it may come. */
final class RatePosterior {
    private static final int MOST_EVALUATIONS = 200;

    private final List<RatePrior> mixture;
    private final double total;
    private final double ownTime;

    RatePosterior(List<RatePrior> priors, LifetimeSample sample) {
        ownTime = sample.exposure();
        int ended = sample.ended();
        mixture = priors.stream()
                .map(prior -> new RatePrior(prior.shape() + ended, prior.time() + ownTime, prior.weight()))
                .toList();
        total = priors.stream().mapToDouble(RatePrior::weight).sum();
    }

    double mean() {
        return average(part -> part.shape() / part.time());
    }

    /** The share of the time seen that is the member's own. */
    double ownFraction() {
        return average(part -> ownTime / part.time());
    }

    double quantile(double p) {
        double low = Math.log(mean()) - 1;
        double high = low + 2;
        while (below(low) > p) {
            low -= 1;
        }
        while (below(high) < p) {
            high += 1;
        }
        return Math.exp(new BrentSolver(1e-9).solve(MOST_EVALUATIONS, x -> below(x) - p, low, high));
    }

    private double below(double logRate) {
        double rate = Math.exp(logRate);
        return average(part -> RegularizedGamma.P.value(part.shape(), part.time() * rate));
    }

    private double average(ToDoubleFunction<RatePrior> value) {
        return mixture.stream()
                        .mapToDouble(part -> part.weight() * value.applyAsDouble(part))
                        .sum()
                / total;
    }
}
