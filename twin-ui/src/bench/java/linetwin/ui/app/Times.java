package linetwin.ui.app;

import java.util.Arrays;

/** Durations that were measured, in nanoseconds. */
final class Times {
    private long[] nanos = new long[1 << 12];
    private int count;

    synchronized void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    synchronized int count() {
        return count;
    }

    /** The time that this share of all does not exceed, 0..1, in milliseconds; NaN if nothing was measured. */
    synchronized double quantileMillis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
}
