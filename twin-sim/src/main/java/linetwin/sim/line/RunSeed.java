package linetwin.sim.line;

import linetwin.sim.random.RandomStream;

/** Which random numbers a run draws: the seed of the experiment and the number of the replication, from 0. */
public record RunSeed(long seed, int replication) {
    public RunSeed {
        if (replication < 0) {
            throw new IllegalArgumentException("replication is " + replication + "; must be 0 or more");
        }
    }

    RandomStream stream(String element, String purpose) {
        return RandomStream.named(seed, replication, element, purpose);
    }
}
