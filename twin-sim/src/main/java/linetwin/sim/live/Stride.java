package linetwin.sim.live;

/**
 * How much simulated time to take in one go, so that a run looks up from its work for commands every few milliseconds
 * whatever the speed of the machine and the size of the line.
 */
final class Stride {
    private static final long SHORT_NANOS = 5_000_000;
    private static final long LONG_NANOS = 20_000_000;
    private static final long MAX_TICKS = 1L << 40; // 13 days

    private long ticks = 1 << 20; // a second

    long ticks() {
        return ticks;
    }

    /** Learns from what the last one took. */
    void took(long wallNanos) {
        if (wallNanos < SHORT_NANOS) {
            ticks = Math.min(MAX_TICKS, ticks * 2);
        } else if (wallNanos > LONG_NANOS) {
            ticks = Math.max(1, ticks / 2);
        }
    }
}
