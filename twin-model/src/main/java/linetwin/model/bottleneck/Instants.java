package linetwin.model.bottleneck;

import java.util.Arrays;

/** Instants in microseconds, added in order, each with a number that belongs to it. Old ones can be dropped. */
final class Instants {
    private static final int FIRST_SIZE = 16;

    private long[] micros = new long[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private final int most;
    private int size;

    /** With room for this many; the older half is forgotten when it is full. */
    Instants(int most) {
        this.most = most;
    }

    /** Adds an instant; one that comes too late is moved to the latest. */
    void add(long at, int value) {
        if (size == most) {
            drop(size / 2);
        }
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        micros[size] = size == 0 ? at : Math.max(at, micros[size - 1]);
        values[size] = value;
        size++;
    }

    void setLast(int value) {
        values[size - 1] = value;
    }

    int size() {
        return size;
    }

    long micros(int index) {
        return micros[index];
    }

    int value(int index) {
        return values[index];
    }

    /** Index of the last one before the time; -1 if there is none. */
    int lastBefore(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (micros[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The number of the last one at exactly this time. */
    int valueAt(long time, int otherwise) {
        int index = lastBefore(time + 1);
        return index >= 0 && micros[index] == time ? values[index] : otherwise;
    }

    /** Whether something is at exactly this time. */
    boolean has(long time) {
        int index = lastBefore(time + 1);
        return index >= 0 && micros[index] == time;
    }

    /** Drops what is before the time, but for the last of it; moves nothing unless half of all can be dropped. */
    void dropBefore(long time) {
        if (size < FIRST_SIZE || micros[size / 2] >= time) {
            return;
        }
        drop(lastBefore(time));
    }

    private void drop(int drop) {
        System.arraycopy(micros, drop, micros, 0, size - drop);
        System.arraycopy(values, drop, values, 0, size - drop);
        size -= drop;
    }
}
