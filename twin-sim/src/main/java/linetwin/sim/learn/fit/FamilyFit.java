package linetwin.sim.learn.fit;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * The member of a family under which a sample is most likely.
 *
 * @param mean in the unit of the sample
 * @param second the other parameter of the family: k, cv or shape; 1 for the exponential, 0 for a constant
 * @param logLikelihood ln L; 0 for a constant, which has no density
 * @param ended durations that were seen to their end
 */
public record FamilyFit(Family family, double mean, double second, double logLikelihood, int ended) {
    public FamilyFit {
        if (!(mean >= 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mean is " + mean + "; must be 0 or more and less than infinity");
        }
    }

    /** The coefficient of variation: standard deviation over mean. */
    public double cv() {
        return family.cv(second);
    }

    /**
     * The member itself.
     *
     * @throws IllegalStateException if it is a constant, which has no density
     */
    public ContinuousDistribution distribution() {
        return family.distribution(mean, second);
    }

    /**
     * Akaike's criterion for small samples, 2k − 2 ln L + 2k(k + 1)/(n − k − 1) with n the durations that ended; less is better,
     * infinite where they are too few (Hurvich and Tsai, Regression and time series model selection in small samples, 1989).
     */
    public double aicc() {
        int k = family.parameters();
        int rest = ended - k - 1;
        return rest <= 0 ? Double.POSITIVE_INFINITY : 2.0 * k - 2 * logLikelihood + 2.0 * k * (k + 1) / rest;
    }
}
