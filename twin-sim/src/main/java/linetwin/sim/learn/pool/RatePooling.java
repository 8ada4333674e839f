package linetwin.sim.learn.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.ParameterInterval;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Pools exponential durations of like members: their rates are gamma distributed with shape α and mean m, so that a member with d
 * ends in time T has a gamma rate of shape α + d and mean (α + d)/(α/m + T).
 *
 * <p>How alike they are is learned from all of them, and its doubt is kept: α and m are averaged over a grid by their marginal
 * likelihood, with the shrinkage α/(α + d̄) uniform on 0..1 and ln m flat (Christiansen and Morris, Hierarchical Poisson regression
 * modeling, JASA 92, 1997), since intervals at their best values alone are too narrow.
 */
public final class RatePooling {
    private static final int SHAPES = 33;
    private static final int MEANS = 33;
    /** Rates further apart than a gamma of this shape allows have nothing in common. */
    private static final double LEAST_SHAPE = 0.05;
    /** Beyond so many times the ends of a member, rates are as good as equal. */
    private static final double MOST_SHARE = 50;
    /** Standard errors of ln m to either side. */
    private static final double REACH = 4;

    private final List<LifetimeSample> samples;
    private final double ended;
    private final double exposure;

    private RatePooling(List<LifetimeSample> samples) {
        this.samples = samples;
        ended = samples.stream().mapToInt(LifetimeSample::ended).sum();
        exposure = samples.stream().mapToDouble(LifetimeSample::exposure).sum();
    }

    /** The mean durations in the order of the map; empty if nothing ended or fewer than three members were seen. */
    public static List<PooledMean> pool(Map<String, LifetimeSample> members) {
        RatePooling pooling = new RatePooling(List.copyOf(members.values()));
        if (members.size() < PooledMean.FEWEST || pooling.ended == 0 || pooling.exposure == 0) {
            return List.of();
        }
        List<RatePrior> priors = pooling.priors();
        return members.entrySet().stream()
                .map(member -> {
                    RatePosterior rate = new RatePosterior(priors, member.getValue());
                    double tail = (1 - ParameterInterval.LEVEL) / 2;
                    return new PooledMean(
                            member.getKey(),
                            1 / rate.mean(),
                            new ParameterInterval(
                                    1 / rate.quantile(1 - tail), 1 / rate.quantile(tail), ParameterInterval.LEVEL),
                            rate.ownFraction(),
                            PooledMean.others(members.keySet(), member.getKey()));
                })
                .toList();
    }

    private List<RatePrior> priors() {
        List<RatePrior> priors = new ArrayList<>();
        double typical = ended / samples.size();
        double stepOfShape = Math.log(MOST_SHARE * typical / LEAST_SHAPE) / (SHAPES - 1);
        for (int i = 0; i < SHAPES; i++) {
            double alpha = LEAST_SHAPE * Math.exp(i * stepOfShape);
            double shrinkage = alpha / (alpha + typical);
            double error = Math.sqrt(1 / ended + 1 / (alpha * samples.size()));
            double step = 2 * REACH * error / (MEANS - 1);
            for (int j = 0; j < MEANS; j++) {
                double mean = ended / exposure * Math.exp((j - (MEANS - 1) / 2.0) * step);
                // uniform in the shrinkage is shrinkage (1 − shrinkage) in ln α
                double density = shrinkage * (1 - shrinkage) * step;
                priors.add(new RatePrior(alpha, alpha / mean, Math.log(density) + logMarginal(alpha, alpha / mean)));
            }
        }
        double most = priors.stream().mapToDouble(RatePrior::weight).max().orElseThrow();
        return priors.stream()
                .map(prior -> new RatePrior(prior.shape(), prior.time(), Math.exp(prior.weight() - most)))
                .toList();
    }

    /** ln of the negative binomial probability of all ends, but for what no α or m changes. */
    private double logMarginal(double alpha, double beta) {
        double sum = 0;
        for (LifetimeSample sample : samples) {
            int ends = sample.ended();
            double time = beta + sample.exposure();
            sum += LogGamma.value(alpha + ends)
                    - LogGamma.value(alpha)
                    + alpha * Math.log(beta / time)
                    - ends * Math.log(time);
        }
        return sum;
    }
}
