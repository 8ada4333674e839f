package linetwin.sim.live;

/** How far a run may go now: its pace, whether it is paused, and whether it has to wait for the network. */
final class Tempo {
    private static final long LARGEST_DEBT_NANOS = 1_000_000_000;
    private static final long SLOWED_NANOS = 1_000_000_000;

    private final Stride stride = new Stride();
    private final Pacer pacer;
    private boolean isPaused;
    private long slowedUntilNanos = Long.MIN_VALUE;
    private boolean isCaughtUp;

    Tempo(Pace pace, long nanos, long ticks) {
        pacer = new Pacer(pace, nanos, ticks);
    }

    Pace pace() {
        return pacer.pace();
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
    }

    void resume() {
        isPaused = false;
    }

    void setPace(Pace pace, long nanos, long ticks) {
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
        if (isCongested && !pacer.pace().isMax()) { // as fast as possible is no faster than that
            slowedUntilNanos = nanos + SLOWED_NANOS;
        }
        if (isPaused || isCongested) {
            pacer.restart(pacer.pace(), nanos, ticks);
            isCaughtUp = true;
            return ticks;
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
