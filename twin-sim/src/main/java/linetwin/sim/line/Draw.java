package linetwin.sim.line;

import linetwin.model.line.Distribution;
import linetwin.sim.engine.Archive;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.RandomStream;

/**
 * A distribution with a stream of its own that it is drawn from. It draws some numbers ahead, which is faster than one by
 * one and gives the same numbers.
 */
final class Draw {
    private static final int AHEAD = 8;

    private final DurationSampler sampler;
    private final RandomStream stream;
    private final long[] drawn = new long[AHEAD];
    private int next = AHEAD;

    /** @param stream used for this distribution alone */
    Draw(Distribution distribution, RandomStream stream) {
        this.sampler = Samplers.of(distribution);
        this.stream = stream;
    }

    /** The next duration in ticks. */
    long next() {
        if (next == AHEAD) {
            sampler.fill(drawn, stream);
            next = 0;
        }
        return drawn[next++];
    }

    void archive(Archive archive) {
        stream.archive(archive);
        archive.longs(drawn);
        next = archive.intValue(next);
    }
}
