package linetwin.sim.learn.counterfactual;

import java.time.Instant;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.Tally;

/**
 * What a cause cost: by how much fewer good vehicles were made with it than would have been without.
 *
 * @param from from when on the line goes on with and without it
 * @param until when vehicles are counted
 * @param with good vehicles with it, by replication
 * @param cost of each replication under the same random numbers, in good vehicles; below 0 if it was of use
 * @param seed of the random numbers
 */
public record Cost(Instant from, Instant until, Tally with, Tally cost, long seed) {
    private static final double LEVEL = 0.95;

    /** Where the mean over all days that may have followed lies. */
    public ConfidenceInterval mean() {
        return ConfidenceInterval.of(cost, LEVEL);
    }

    /** Where a single day lies, such as the one that happened. */
    public PredictionInterval ofOneDay() {
        return PredictionInterval.of(cost, LEVEL);
    }
}
