package linetwin.sim.random;

/** Which random numbers a run draws: the seed of the experiment and the number of the replication, from 0. */
public record RunSeed(long seed, int replication) {
    public RunSeed {
        if (replication < 0) {
            throw new IllegalArgumentException("replication is " + replication + "; must be 0 or more");
        }
    }

    /** The stream of a purpose at an element. */
    public RandomStream stream(String element, String purpose) {
        return RandomStream.named(seed, replication, element, purpose);
    }
}
