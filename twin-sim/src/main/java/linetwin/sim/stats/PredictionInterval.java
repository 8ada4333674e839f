package linetwin.sim.stats;

/**
 * The range that holds the result of one further replication with a given probability: mean ± t(n−1)·s·√(1+1/n).
 *
 * <p>It answers the planner's question "what may the next period bring", which a confidence interval does not: that
 * one shrinks to nothing with more replications. Exact for normally distributed replications.
 *
 * @param mean the estimate in the middle
 * @param halfWidth distance of either bound from the mean
 * @param levelFraction probability that the next replication falls inside, 0..1
 */
public record PredictionInterval(double mean, double halfWidth, double levelFraction) {
    public PredictionInterval {
        if (!(halfWidth >= 0)) {
            throw new IllegalArgumentException("half-width " + halfWidth + " is not zero or more");
        }
    }

    public static PredictionInterval of(Tally replications, double levelFraction) {
        return of(replications.mean(), replications.standardDeviation(), replications.count(), levelFraction);
    }

    /** From the estimates that a number of observations gave. */
    public static PredictionInterval of(double mean, double standardDeviation, long count, double levelFraction) {
        double spread = standardDeviation * Math.sqrt(1 + 1.0 / count);
        return new PredictionInterval(mean, StudentT.twoSided(levelFraction, count) * spread, levelFraction);
    }

    public double lower() {
        return mean - halfWidth;
    }

    public double upper() {
        return mean + halfWidth;
    }
}
