package linetwin.sim.experiment;

import java.time.Duration;
import linetwin.model.line.Line;
import linetwin.sim.line.RunSeed;

/**
 * One replication to be run: everything that its result depends on.
 *
 * @param warmUp simulated time at the start that is not measured
 * @param duration simulated time that is measured
 * @param detail how closely it is looked at
 */
public record ReplicationJob(Line line, RunSeed seed, Duration warmUp, Duration duration, Detail detail) {
    public ReplicationJob {
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("warm-up is " + warmUp + "; must be 0 or more");
        }
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("duration is " + duration + "; must be more than 0");
        }
    }

    /** One that measures figures alone. */
    public ReplicationJob(Line line, RunSeed seed, Duration warmUp, Duration duration) {
        this(line, seed, warmUp, duration, Detail.FIGURES);
    }

    /** How closely a replication is looked at. */
    public enum Detail {
        /** The figures of the line alone, from two readings of the cumulative messages: a result of a few hundred bytes. */
        LINE,
        /** The same, with the figures of every element. */
        FIGURES,
        /** From all messages, to find bottleneck and losses; takes about three times as long. */
        DIAGNOSIS
    }
}
