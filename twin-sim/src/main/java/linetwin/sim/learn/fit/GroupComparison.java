package linetwin.sim.learn.fit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether groups of durations, such as cycles of variants, differ: the likelihood ratio test of one distribution for all against
 * one of the same family for each (Wilks, The large-sample distribution of the likelihood ratio, 1938).
 *
 * @param statistic 2 (Σ ln L of each − ln L of all)
 * @param degreesOfFreedom parameters that each its own has more
 * @param pValue how often groups of one distribution differ at least as much, 0..1
 */
public record GroupComparison(double statistic, int degreesOfFreedom, double pValue) {

    /** Empty if fewer than two groups have enough durations that differ. */
    public static Optional<GroupComparison> find(Family family, Collection<LifetimeSample> groups) {
        List<LifetimeSample> told = groups.stream()
                .filter(group -> Likelihood.canTell(family, group))
                .toList();
        if (told.size() < 2) {
            return Optional.empty();
        }
        LifetimeSample all = told.stream().reduce(LifetimeSample::with).orElseThrow();
        double each = told.stream().mapToDouble(group -> maximum(family, group)).sum();
        double statistic = Math.max(0, 2 * (each - maximum(family, all)));
        int degrees = (told.size() - 1) * family.parameters();
        return Optional.of(new GroupComparison(
                statistic, degrees, ChiSquaredDistribution.of(degrees).survivalProbability(statistic)));
    }

    private static double maximum(Family family, LifetimeSample sample) {
        return new Likelihood(family, sample).maximum().logLikelihood();
    }
}
