package linetwin.sim.stats;

/**
 * The ratio of two means that were observed in pairs, with an interval by the delta method: the ratio estimator of Cochran,
 * Sampling Techniques, 3rd ed., chapter 6.
 */
public final class Ratio {
    private Ratio() {}

    /**
     * mean(numerator) / mean(denominator); both samples have one value per replication, in the same order. Over a mean of
     * zero there is no ratio: not a number, within infinity.
     */
    public static ConfidenceInterval estimate(Sample numerator, Sample denominator, double levelFraction) {
        double divisor = denominator.tally().mean();
        if (divisor == 0) {
            return new ConfidenceInterval(Double.NaN, Double.POSITIVE_INFINITY, levelFraction);
        }
        double ratio = numerator.tally().mean() / divisor;
        ConfidenceInterval residual = numerator.minus(denominator, ratio).confidenceInterval(levelFraction);
        return new ConfidenceInterval(ratio, residual.halfWidth() / Math.abs(divisor), levelFraction);
    }
}
