package linetwin.sim.learn.triangular;

import java.util.Optional;
import linetwin.sim.learn.fit.GoodnessOfFit;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;

/**
 * The triangular distribution under which a sample is most likely.
 *
 * @param min in the unit of the sample, 0 or more; so are the others
 * @param mode where the density has its peak, which may be at a bound
 * @param logLikelihood ln L
 * @param ended durations that were seen to their end
 * @param goodness empty where some were not seen to their end, or too few were
 */
public record TriangularFit(
        double min, double mode, double max, double logLikelihood, int ended, Optional<GoodnessOfFit> goodness) {
    private static final int PARAMETERS = 3;

    public TriangularFit {
        if (!(0 <= min && min <= mode && mode <= max && min < max && max < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("triangular from " + min + " by " + mode + " to " + max
                    + " is none; must be 0 or more, in ascending order and not a point");
        }
    }

    public double mean() {
        return (min + mode + max) / PARAMETERS;
    }

    public ContinuousDistribution distribution() {
        return TriangularDistribution.of(min, mode, max);
    }

    /**
     * Akaike's criterion for small samples, to be held against that of the families: less is better. The bounds of a triangular
     * are no regular parameters, so that it is but a guide.
     */
    public double aicc() {
        int rest = ended - PARAMETERS - 1;
        return rest <= 0
                ? Double.POSITIVE_INFINITY
                : 2.0 * PARAMETERS - 2 * logLikelihood + 2.0 * PARAMETERS * (PARAMETERS + 1) / rest;
    }

    TriangularFit judged(Optional<GoodnessOfFit> judgement) {
        return new TriangularFit(min, mode, max, logLikelihood, ended, judgement);
    }
}
