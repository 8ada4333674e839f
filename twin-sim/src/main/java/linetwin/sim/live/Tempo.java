package linetwin.sim.live;

import java.util.OptionalLong;

/** How far a run may go now: its pace, whether it is paused, and whether it has to wait for the network. */
final class Tempo {
    private static final long LARGEST_DEBT_NANOS = 1_000_000_000;
    private static final long SLOWED_NANOS = 1_000_000_000;

    private final Stride stride = new Stride();
    private final Pacer pacer;
    private boolean isPaused;
    private long slowedUntilNanos = Long.MIN_VALUE;
    private boolean isCaughtUp;
    private OptionalLong until = OptionalLong.empty();

    Tempo(Pace pace, long nanos, long ticks) {
        pacer = new Pacer(pace, nanos, ticks);
    }

    /** As fast as possible while it runs until a time. */
    Pace pace() {
        return until.isPresent() ? Pace.MAX : pacer.pace();
    }

    /** The tick at which the run will pause; empty if it was not told to. */
    OptionalLong until() {
        return until;
    }

    /** Goes on as fast as possible, and pauses at a tick. */
    void runUntil(long tick) {
        isPaused = false;
        until = OptionalLong.of(tick);
    }

    /** Pauses if the run was told to at this tick, and says whether it did. */
    boolean arrive(long ticks) {
        boolean isThere = until.isPresent() && ticks >= until.getAsLong();
        if (isThere) {
            pause();
        }
        return isThere;
    }

    boolean isPaused() {
        return isPaused;
    }

    /** Whether the network held the run back within the last second. */
    boolean isSlowed(long nanos) {
        return nanos < slowedUntilNanos;
    }

    /** Whether there is nothing to do before some wall time has passed. */
    boolean isCaughtUp() {
        return isCaughtUp;
    }

    void pause() {
        isPaused = true;
        until = OptionalLong.empty();
    }

    /** Goes on from here at the pace that was set. */
    void resume(long nanos, long ticks) {
        restart(nanos, ticks);
        isPaused = false;
    }

    /** From here on the pace is that which was set, and no time is set at which to pause. */
    void restart(long nanos, long ticks) {
        setPace(pacer.pace(), nanos, ticks);
    }

    void setPace(Pace pace, long nanos, long ticks) {
        until = OptionalLong.empty();
        pacer.restart(pace, nanos, ticks);
    }

    /**
     * The simulated time up to which to go next. What a pause or the network kept from happening is not made up for, nor
     * more than a second of what the machine was too slow for.
     *
     * @param ticks the simulated time now
     * @param isCongested whether more waits for the network than shall
     */
    long target(long nanos, long ticks, boolean isCongested) {
        if (isCongested && !pace().isMax()) { // as fast as possible is no faster than that
            slowedUntilNanos = nanos + SLOWED_NANOS;
        }
        if (isPaused || isCongested) {
            pacer.restart(pacer.pace(), nanos, ticks);
            isCaughtUp = true;
            return ticks;
        }
        if (until.isPresent()) {
            isCaughtUp = false;
            return Math.min(until.getAsLong(), ticks + stride.ticks());
        }
        if (pacer.dueTicks(nanos - LARGEST_DEBT_NANOS) > ticks && !pacer.pace().isMax()) {
            pacer.restart(pacer.pace(), nanos - LARGEST_DEBT_NANOS, ticks);
        }
        long due = pacer.dueTicks(nanos);
        long far = ticks + stride.ticks();
        isCaughtUp = due <= far;
        return Math.min(due, far);
    }

    /** Going there took so long. */
    void took(long wallNanos) {
        stride.took(wallNanos);
    }
}
