package linetwin.sim.scenario;

import java.time.Duration;
import linetwin.model.value.Durations;
import linetwin.sim.scenario.file.Fields;

/**
 * How a line is run to measure it.
 *
 * @param replications independent runs
 * @param warmUp simulated time whose figures are left out, at the beginning of each replication
 * @param duration simulated time that counts, after the warm-up
 * @param seed fixes every random number
 */
public record RunPlan(int replications, Duration warmUp, Duration duration, long seed) {
    static final int REPLICATIONS = 10;

    public RunPlan {
        if (replications < 1 || warmUp.isNegative() || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(replications + " replications of " + Durations.text(duration)
                    + " after a warm-up of " + Durations.text(warmUp)
                    + " can't be run; needs 1 replication and a duration");
        }
        if (Durations.isTooLong(warmUp.plus(duration))) {
            throw new IllegalArgumentException("duration " + Durations.text(duration) + " after a warm-up of "
                    + Durations.text(warmUp) + " is too long; both together " + Durations.LIMIT);
        }
    }

    static RunPlan read(Fields fields) {
        return new RunPlan(
                fields.countOr("replications", REPLICATIONS),
                fields.findDuration("warm-up").orElse(Duration.ZERO),
                fields.duration("duration"),
                fields.seedOr("seed", 1));
    }

    /** The same with another number of replications. */
    public RunPlan withReplications(int other) {
        return new RunPlan(other, warmUp, duration, seed);
    }
}
