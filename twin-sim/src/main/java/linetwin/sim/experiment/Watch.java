package linetwin.sim.experiment;

/** Who looks on while replications run: hears of each one that is finished, and can end the rest. */
@FunctionalInterface
public interface Watch {
    /** Nobody looks on. */
    Watch NONE = () -> {};

    /** Called after each finished replication, on any thread. */
    void onDone();

    /**
     * Called when it has become known better how many replications there will be in all, those that are finished included; at
     * most, where that depends on what they show. On the thread that asked for them.
     */
    default void onPlanned(long replications) {}

    /** Asked now and then, on any thread: once true, no further replication is begun, and those that run are given up. */
    default boolean isStopped() {
        return false;
    }
}
