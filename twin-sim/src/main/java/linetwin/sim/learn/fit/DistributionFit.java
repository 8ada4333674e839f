package linetwin.sim.learn.fit;

import java.util.List;
import java.util.Optional;

/**
 * What a sample tells about its distribution.
 *
 * @param counts what it rests on
 * @param best the family that was chosen and its parameters
 * @param intervals of the parameters, 95 %; that of the mean holds whichever family is right of those that fit as well
 * @param candidates all families that were fitted, the best by AICc first
 * @param goodness empty where there is nothing to test: too few single durations, or a constant
 * @param empirical the sample itself, where no family fits
 */
public record DistributionFit(
        Counts counts,
        FamilyFit best,
        Intervals intervals,
        List<FamilyFit> candidates,
        Optional<GoodnessOfFit> goodness,
        Optional<EmpiricalForm> empirical) {
    public DistributionFit {
        candidates = List.copyOf(candidates);
    }

    DistributionFit judged(Optional<GoodnessOfFit> judgement, Optional<EmpiricalForm> instead) {
        return new DistributionFit(counts, best, intervals, candidates, judgement, instead);
    }

    /**
     * How many durations a fit rests on.
     *
     * @param ended seen to their end
     * @param censored not seen to their end
     * @param exposure all time that was seen, in the unit of the sample
     * @param footing in a word
     */
    public record Counts(int ended, int censored, double exposure, Footing footing) {
        static Counts of(LifetimeSample sample) {
            return new Counts(sample.ended(), sample.censoredCount(), sample.exposure(), Footing.of(sample));
        }
    }

    /**
     * Intervals of the parameters.
     *
     * @param second of the other parameter of the family; empty where it has none, and for Erlang's k
     */
    public record Intervals(ParameterInterval mean, Optional<ParameterInterval> second) {}
}
