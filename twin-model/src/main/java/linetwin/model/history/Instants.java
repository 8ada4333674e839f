package linetwin.model.history;

import java.util.Arrays;

/** Instants in microseconds, in order, each with a number that belongs to it. Old ones can be dropped. */
public final class Instants {
    private static final int FIRST_SIZE = 16;

    private long[] micros = new long[FIRST_SIZE];
    private long[] values = new long[FIRST_SIZE];
    private final int most;
    private int size;

    /** With room for this many; the older half is forgotten when it is full. */
    Instants(int most) {
        this.most = most;
    }

    /** Adds an instant; one that comes too late is moved to the latest. */
    void add(long at, long value) {
        makeRoom();
        micros[size] = size == 0 ? at : Math.max(at, micros[size - 1]);
        values[size] = value;
        size++;
    }

    /** Puts an instant in its place, instead of what was at exactly this time. */
    void put(long at, long value) {
        makeRoom();
        int place = lastBefore(at) + 1;
        if (place == size || micros[place] != at) {
            System.arraycopy(micros, place, micros, place + 1, size - place);
            System.arraycopy(values, place, values, place + 1, size - place);
            size++;
        }
        micros[place] = at;
        values[place] = value;
    }

    private void makeRoom() {
        if (size == most) {
            drop(size / 2);
        }
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
    }

    public int size() {
        return size;
    }

    public long micros(int index) {
        return micros[index];
    }

    public long value(int index) {
        return values[index];
    }

    /** Index of the last one before the time; -1 if there is none. */
    public int lastBefore(long time) {
        if (size > 0 && micros[size - 1] < time) {
            return size - 1; // most that comes is new
        }
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
    public long valueAt(long time, long otherwise) {
        int index = lastBefore(time + 1);
        return index >= 0 && micros[index] == time ? values[index] : otherwise;
    }

    /** Whether something is at exactly this time. */
    public boolean has(long time) {
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
