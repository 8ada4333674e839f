package linetwin.sim.stats;

/**
 * What changes from a baseline to another system, judged replication by replication under common random numbers.
 *
 * <p>Replication i of both samples must have used the same random streams; then the noise that both share cancels,
 * and {@code varianceReductionFactor} tells by how much.
 *
 * @param difference other − baseline, paired t interval
 * @param relativeChange (other − baseline) / baseline as a fraction: the ratio of the two means less one, its
 *     interval by the delta method (the ratio estimator of Cochran, Sampling Techniques, 3rd ed., chapter 6)
 * @param varianceReductionFactor variance of the difference with independent random numbers over that with common
 *     ones; infinite when the pairs differ by a constant
 */
public record PairedComparison(
        ConfidenceInterval difference, ConfidenceInterval relativeChange, double varianceReductionFactor) {

    public static PairedComparison of(Sample baseline, Sample other, double levelFraction) {
        if (baseline.size() != other.size()) {
            throw new IllegalArgumentException(
                    "pairs need samples of one size, but these have " + baseline.size() + " and " + other.size());
        }
        Tally before = baseline.tally();
        Tally after = other.tally();
        Tally differences = contrast(baseline, other, 1);
        return new PairedComparison(
                ConfidenceInterval.of(differences, levelFraction),
                relativeChange(baseline, other, levelFraction),
                (before.variance() + after.variance()) / differences.variance());
    }

    private static ConfidenceInterval relativeChange(Sample baseline, Sample other, double levelFraction) {
        double divisor = baseline.tally().mean();
        double ratio = other.tally().mean() / divisor;
        ConfidenceInterval residual = ConfidenceInterval.of(contrast(baseline, other, ratio), levelFraction);
        return new ConfidenceInterval(ratio - 1, residual.halfWidth() / Math.abs(divisor), levelFraction);
    }

    private static Tally contrast(Sample baseline, Sample other, double factor) {
        Tally tally = new Tally();
        for (int i = 0; i < baseline.size(); i++) {
            tally.add(other.values().get(i) - factor * baseline.values().get(i));
        }
        return tally;
    }

    /** Whether the interval of the difference leaves out zero. */
    public boolean isSignificant() {
        return !difference.contains(0);
    }
}
