package linetwin.model.telemetry.json.wire;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Values by the bytes that they were read from, the latest of each place in a table of fixed size: what comes again and again
 * is read once. Any thread may use it.
 */
final class ValueCache<T> {
    private final AtomicReferenceArray<@Nullable Entry<T>> table;

    /** A value and its bytes. */
    static final class Entry<T> {
        private final byte[] bytes;
        private final T value;

        private Entry(byte[] bytes, T value) {
            this.bytes = bytes;
            this.value = value;
        }

        T value() {
            return value;
        }

        int length() {
            return bytes.length;
        }

        private boolean isAt(byte[] some, int from) {
            int until = from + bytes.length;
            return until <= some.length && Arrays.equals(bytes, 0, bytes.length, some, from, until);
        }
    }

    /** A table of two to the power of {@code bits} places. */
    ValueCache(int bits) {
        table = new AtomicReferenceArray<>(1 << bits);
    }

    /** The value whose bytes begin at the place; null if what is remembered for the hash does not. */
    @Nullable
    Entry<T> findAt(int hash, byte[] bytes, int from) {
        Entry<T> entry = table.getAcquire(place(hash));
        return entry != null && entry.isAt(bytes, from) ? entry : null;
    }

    void put(int hash, byte[] bytes, int from, int until, T value) {
        table.setRelease(place(hash), new Entry<>(Arrays.copyOfRange(bytes, from, until), value));
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & (table.length() - 1);
    }
}
