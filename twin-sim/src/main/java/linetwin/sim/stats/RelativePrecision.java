package linetwin.sim.stats;

/**
 * How exact an estimate of a mean shall be: the largest relative error |estimate − mean| / |mean| that the confidence level
 * allows.
 *
 * <p>An interval of half-width h around an estimate m keeps the relative error within γ if h / |m| ≤ γ / (1 + γ), since the
 * error is relative to the true mean and not to m (Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1).
 *
 * @param fraction γ, above 0 and below 1
 */
public record RelativePrecision(double fraction) {
    public RelativePrecision {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("precision is " + fraction + "; must be above 0 and below 1");
        }
    }

    /** The precision that an interval has: h / |m| / (1 − h / |m|); infinite if it holds zero. */
    public static double reachedBy(ConfidenceInterval interval) {
        double relative = relativeHalfWidth(interval);
        return relative < 1 ? relative / (1 - relative) : Double.POSITIVE_INFINITY;
    }

    public boolean isMetBy(ConfidenceInterval interval) {
        return relativeHalfWidth(interval) <= adjusted();
    }

    /** About how many replications it takes, judged by those that were run: the half-width shrinks with their root. */
    public long likelyReplications(ConfidenceInterval interval, long replications) {
        double ratio = relativeHalfWidth(interval) / adjusted();
        return (long) Math.ceil(replications * ratio * ratio);
    }

    private double adjusted() {
        return fraction / (1 + fraction);
    }

    private static double relativeHalfWidth(ConfidenceInterval interval) {
        return interval.halfWidth() / Math.abs(interval.mean());
    }
}
