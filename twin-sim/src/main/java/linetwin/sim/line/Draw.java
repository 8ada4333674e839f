package linetwin.sim.line;

import linetwin.model.line.Distribution;
import linetwin.sim.engine.Archive;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.RandomStream;

/** A distribution with the stream that it is drawn from. */
final class Draw {
    private final DurationSampler sampler;
    private final RandomStream stream;

    Draw(Distribution distribution, RandomStream stream) {
        this.sampler = Samplers.of(distribution);
        this.stream = stream;
    }

    /** The next duration in ticks. */
    long next() {
        return sampler.sample(stream);
    }

    void archive(Archive archive) {
        stream.archive(archive);
    }
}
