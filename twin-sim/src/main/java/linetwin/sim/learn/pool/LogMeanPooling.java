package linetwin.sim.learn.pool;

import java.util.List;
import java.util.Map;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.ParameterInterval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Pools means of any family: their logarithms are normal around a common one, the more closely the less the members differ beyond
 * chance, and each is drawn towards it by as much as its own error tells.
 *
 * <p>The error of ln mean is cv/√n with the cv that the members have in common; the variance between them is that of DerSimonian and
 * Laird (Meta-analysis in clinical trials, 1986); intervals count the doubt of both (Morris, Parametric empirical Bayes inference,
 * JASA 78, 1983).
 */
public final class LogMeanPooling {
    private static final double Z =
            NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - ParameterInterval.LEVEL) / 2);

    private final List<DistributionFit> fits;
    private final double squaredCv;

    private LogMeanPooling(List<DistributionFit> fits) {
        this.fits = fits;
        squaredCv = commonSquaredCv(fits);
    }

    /** The means in the order of the map; empty if fewer than four members have durations that ended, or none differ. */
    public static List<PooledMean> pool(Map<String, DistributionFit> members) {
        List<DistributionFit> fits = List.copyOf(members.values());
        boolean haveAllEnded = fits.stream()
                .allMatch(fit -> fit.counts().ended() > 0 && fit.best().mean() > 0);
        if (fits.size() <= PooledMean.FEWEST || !haveAllEnded || commonSquaredCv(fits) == 0) {
            return List.of();
        }
        LogMeanPooling pooling = new LogMeanPooling(fits);
        double between = pooling.varianceBetween();
        return members.entrySet().stream()
                .map(member -> pooling.pooled(
                        member.getKey(),
                        member.getValue(),
                        between,
                        PooledMean.others(members.keySet(), member.getKey())))
                .toList();
    }

    private PooledMean pooled(String name, DistributionFit fit, double between, List<String> with) {
        double variance = variance(fit);
        double own = between / (between + variance);
        double centre = centre(between);
        double apart = logMean(fit) - centre;
        double estimate = centre + own * apart;
        double borrowed = 1 - own;
        double doubt = variance * own
                + borrowed * borrowed / weights(between)
                + 2.0 / (fits.size() - PooledMean.FEWEST) * borrowed * borrowed * apart * apart;
        double reach = Z * Math.sqrt(doubt);
        return new PooledMean(
                name,
                Math.exp(estimate),
                new ParameterInterval(Math.exp(estimate - reach), Math.exp(estimate + reach), ParameterInterval.LEVEL),
                own,
                with);
    }

    private double varianceBetween() {
        double centre = centre(0);
        double q = 0;
        double squares = 0;
        for (DistributionFit fit : fits) {
            double weight = 1 / variance(fit);
            q += weight * (logMean(fit) - centre) * (logMean(fit) - centre);
            squares += weight * weight;
        }
        double weights = weights(0);
        return Math.max(0, (q - (fits.size() - 1)) / (weights - squares / weights));
    }

    private double centre(double between) {
        return fits.stream()
                        .mapToDouble(fit -> logMean(fit) / (between + variance(fit)))
                        .sum()
                / weights(between);
    }

    private double weights(double between) {
        return fits.stream().mapToDouble(fit -> 1 / (between + variance(fit))).sum();
    }

    private double variance(DistributionFit fit) {
        return squaredCv / fit.counts().ended();
    }

    private static double logMean(DistributionFit fit) {
        return Math.log(fit.best().mean());
    }

    /** Of the members, by how many durations each has beyond its mean; of all alike if each has but one. */
    private static double commonSquaredCv(List<DistributionFit> fits) {
        double weights = 0;
        double sum = 0;
        for (DistributionFit fit : fits) {
            double weight = Math.max(fit.counts().ended() - 1, 1e-3);
            weights += weight;
            sum += weight * fit.best().cv() * fit.best().cv();
        }
        return sum / weights;
    }
}
