package linetwin.sim.experiment;

import java.time.Duration;
import linetwin.model.line.Line;
import linetwin.sim.line.RunSeed;

/**
 * One replication to be run: everything that its result depends on.
 *
 * @param warmUp simulated time at the start that is not measured
 * @param duration simulated time that is measured
 */
public record ReplicationJob(Line line, RunSeed seed, Duration warmUp, Duration duration) {
    public ReplicationJob {
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("warm-up is " + warmUp + "; must be 0 or more");
        }
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("duration is " + duration + "; must be more than 0");
        }
    }
}
