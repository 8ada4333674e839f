package linetwin.sim.stats;

/**
 * What changes from a baseline to another system, judged replication by replication under common random numbers.
 *
 * <p>Replication i of both samples must have used the same random streams; then the noise that both share cancels,
 * and {@code varianceReductionFactor} tells by how much.
 *
 * @param difference other − baseline, paired t interval
 * @param relativeChange (other − baseline) / baseline as a fraction: the ratio of the two means less one, its
 *     interval as that of a {@link Ratio}
 * @param varianceReductionFactor variance of the difference with independent random numbers over that with common
 *     ones; infinite when the pairs differ by a constant
 */
public record PairedComparison(
        ConfidenceInterval difference, ConfidenceInterval relativeChange, double varianceReductionFactor) {

    public static PairedComparison of(Sample baseline, Sample other, double levelFraction) {
        Sample differences = other.minus(baseline, 1);
        Tally spread = differences.tally();
        return new PairedComparison(
                differences.confidenceInterval(levelFraction),
                Ratio.estimate(differences, baseline, levelFraction),
                (baseline.tally().variance() + other.tally().variance()) / spread.variance());
    }

    /** Whether the interval of the difference leaves out zero. */
    public boolean isSignificant() {
        return !difference.contains(0);
    }
}
