package linetwin.sim.experiment;

import java.time.Duration;
import java.util.Optional;
import linetwin.model.line.Line;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.SavedRun;
import linetwin.sim.random.RunSeed;

/**
 * One replication to be run: everything that its result depends on.
 *
 * @param warmUp simulated time at the start that is not measured
 * @param duration simulated time that is measured
 * @param detail how closely it is looked at
 * @param present from which it goes on; empty if it begins with an empty line
 */
public record ReplicationJob(
        Line line, RunSeed seed, Duration warmUp, Duration duration, Detail detail, Optional<SavedRun> present) {
    public ReplicationJob {
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("warm-up is " + warmUp + "; must be 0 or more");
        }
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("duration is " + duration + "; must be more than 0");
        }
    }

    /** One that begins with an empty line. */
    public ReplicationJob(Line line, RunSeed seed, Duration warmUp, Duration duration, Detail detail) {
        this(line, seed, warmUp, duration, detail, Optional.empty());
    }

    /** One that begins with an empty line and measures figures alone. */
    public ReplicationJob(Line line, RunSeed seed, Duration warmUp, Duration duration) {
        this(line, seed, warmUp, duration, Detail.FIGURES);
    }

    /** The run, not yet warmed up. */
    LineRun begin() {
        return present.map(saved -> LineRun.goOn(line, saved, seed)).orElseGet(() -> LineRun.start(line, seed));
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
