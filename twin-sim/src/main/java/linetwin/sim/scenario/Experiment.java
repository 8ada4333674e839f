package linetwin.sim.scenario;

import java.time.Duration;

/**
 * How a scenario is usually run.
 *
 * @param warmUp simulated time whose figures are left out, at the beginning of each replication
 * @param duration simulated time that counts, after the warm-up
 */
public record Experiment(int replications, Duration warmUp, Duration duration, long seed) {
    static final int REPLICATIONS = 10;

    public Experiment {
        if (replications < 1 || warmUp.isNegative() || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("an experiment of " + replications + " replications of " + duration
                    + " after a warm-up of " + warmUp + " can't be run; needs 1 replication and a duration");
        }
    }

    static Experiment read(Fields fields) {
        return new Experiment(
                fields.countOr("replications", REPLICATIONS),
                fields.findDuration("warm-up").orElse(Duration.ZERO),
                fields.duration("duration"),
                fields.countOr("seed", 1));
    }
}
