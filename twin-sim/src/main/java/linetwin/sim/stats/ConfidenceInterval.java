package linetwin.sim.stats;

/**
 * The range that holds the true mean with a given probability: mean ± t(n−1)·s/√n of independent replications.
 *
 * @param mean the estimate in the middle
 * @param halfWidth distance of either bound from the mean
 * @param levelFraction probability that the procedure covers the true mean, 0..1
 */
public record ConfidenceInterval(double mean, double halfWidth, double levelFraction) {
    public ConfidenceInterval {
        if (!(halfWidth >= 0)) {
            throw new IllegalArgumentException("half-width " + halfWidth + " is not zero or more");
        }
    }

    public static ConfidenceInterval of(Tally replications, double levelFraction) {
        double standardError = replications.standardError();
        return new ConfidenceInterval(
                replications.mean(),
                StudentT.twoSided(levelFraction, replications.count()) * standardError,
                levelFraction);
    }

    /** The interval of the estimate times a factor, such as 100 for percent. */
    public ConfidenceInterval scaledBy(double factor) {
        return new ConfidenceInterval(mean * factor, halfWidth * Math.abs(factor), levelFraction);
    }

    public double lower() {
        return mean - halfWidth;
    }

    public double upper() {
        return mean + halfWidth;
    }

    public boolean contains(double value) {
        return lower() <= value && value <= upper();
    }
}
