package linetwin.sim.live;

/** Says which simulated time is due at a wall time: a straight line through the moment of its last restart. */
final class Pacer {
    private Pace pace;
    private long startNanos;
    private long startTicks;

    Pacer(Pace pace, long nanos, long ticks) {
        this.pace = pace;
        this.startNanos = nanos;
        this.startTicks = ticks;
    }

    Pace pace() {
        return pace;
    }

    /** Goes on at that pace from here. */
    void restart(Pace newPace, long nanos, long ticks) {
        pace = newPace;
        startNanos = nanos;
        startTicks = ticks;
    }

    long dueTicks(long nanos) {
        return pace.isMax() ? Long.MAX_VALUE : startTicks + pace.ticks(nanos - startNanos);
    }
}
