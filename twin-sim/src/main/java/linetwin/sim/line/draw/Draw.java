package linetwin.sim.line.draw;

import linetwin.model.value.Distribution;
import linetwin.sim.engine.Archive;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.LifeSampler;
import linetwin.sim.random.RandomStream;

/**
 * A distribution with a stream of its own that it is drawn from. It draws some numbers ahead, which is faster than one by
 * one and gives the same numbers.
 */
public final class Draw {
    private static final int AHEAD = 8;

    private final Distribution distribution;
    private final DurationSampler sampler;
    private final RandomStream stream;
    private final long[] drawn = new long[AHEAD];
    private int next = AHEAD;

    /** @param stream used for this distribution alone */
    public Draw(Distribution distribution, RandomStream stream) {
        this.distribution = distribution;
        this.sampler = Samplers.of(distribution);
        this.stream = stream;
    }

    /** The next duration in ticks. */
    public long next() {
        if (next == AHEAD) {
            sampler.fill(drawn, stream);
            next = 0;
        }
        return drawn[next++];
    }

    /**
     * The next duration in ticks, given that it is longer than so much; if none is, just so much.
     *
     * @param elapsed 0 or more; at 0 the same as {@link #next}
     */
    public long nextLongerThan(long elapsed) {
        if (elapsed <= 0) {
            return next();
        }
        return ticks(Samplers.life(distribution).longerThan((double) elapsed, stream));
    }

    /** The whole of a duration that is met while it goes on; see {@link LifeSampler#metOnTheWay}. */
    public long nextMet() {
        return ticks(Samplers.life(distribution).metOnTheWay(stream));
    }

    private static long ticks(double time) {
        return Math.min((long) (time + 0.5), DurationSampler.LONGEST);
    }

    /** Returns whether what it draws from now on is other than what the saved one would have drawn. */
    public boolean archive(Archive archive) {
        stream.archive(archive);
        archive.longs(drawn);
        next = archive.intValue(next);
        int own = distribution.toString().hashCode();
        boolean isOther = archive.intValue(own) != own || archive.isRenewing();
        if (isOther) {
            next = AHEAD;
        }
        return isOther;
    }

    /** Whether the time that is left does not depend on the time that has passed. */
    public boolean isMemoryless() {
        return distribution instanceof Distribution.Exponential;
    }
}
