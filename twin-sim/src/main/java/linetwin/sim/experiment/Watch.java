package linetwin.sim.experiment;

/** Who looks on while replications run: hears of each one that is finished, and can end the rest. */
@FunctionalInterface
public interface Watch {
    /** Nobody looks on. */
    Watch NONE = () -> {};

    /** Called after each finished replication, on any thread. */
    void onDone();

    /** Asked before each replication, on any thread: once true, no further one is begun. */
    default boolean isStopped() {
        return false;
    }
}
