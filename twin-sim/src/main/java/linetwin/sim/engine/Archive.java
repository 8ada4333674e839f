package linetwin.sim.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The way in which a run saves and restores its state: each part of the run names its values once, in one order, and
 * the same code writes them or reads them back. Arrays keep their length.
 */
public interface Archive {
    /** An archive that writes; {@link Writing#bytes} has the result. */
    static Writing writing() {
        return new Writing();
    }

    /** An archive that reads what a writing one wrote; it complains about bytes that are too short. */
    static Archive reading(byte[] bytes) {
        return new Reading(bytes);
    }

    /** Writes the value and returns it, or returns the value that was written. */
    long longValue(long value);

    /** See {@link #longValue}. */
    int intValue(int value);

    /** See {@link #longValue}. */
    default boolean booleanValue(boolean value) {
        return intValue(value ? 1 : 0) == 1;
    }

    /** Writes the array, or overwrites it with what was written. */
    void longs(long[] values);

    /** See {@link #longs}. */
    void ints(int[] values);

    /** See {@link #longs}. */
    void bytes(byte[] values);

    /** See {@link #longs}. */
    default void booleans(boolean[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = booleanValue(values[i]);
        }
    }

    /** Writes to memory. */
    final class Writing implements Archive {
        private static final int FIRST_SIZE = 1 << 14;

        private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

        private Writing() {}

        /** What was written so far. */
        public byte[] bytes() {
            return Arrays.copyOf(bytes.array(), bytes.position());
        }

        private ByteBuffer room(int count) {
            if (bytes.remaining() < count) {
                int size = Math.max(bytes.capacity() * 2, bytes.position() + count);
                bytes = ByteBuffer.allocate(size).put(bytes.flip());
            }
            return bytes;
        }

        @Override
        public long longValue(long value) {
            room(Long.BYTES).putLong(value);
            return value;
        }

        @Override
        public int intValue(int value) {
            room(Integer.BYTES).putInt(value);
            return value;
        }

        @Override
        public void longs(long[] values) {
            for (long value : values) {
                longValue(value);
            }
        }

        @Override
        public void ints(int[] values) {
            for (int value : values) {
                intValue(value);
            }
        }

        @Override
        public void bytes(byte[] values) {
            room(values.length).put(values);
        }
    }

    /** Reads from memory. */
    final class Reading implements Archive {
        private final ByteBuffer bytes;

        private Reading(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        private ByteBuffer next(int count) {
            if (bytes.remaining() < count) {
                throw new IllegalArgumentException("the saved run ends after " + bytes.limit() + " bytes; "
                        + (bytes.position() + count) + " are needed");
            }
            return bytes;
        }

        @Override
        public long longValue(long value) {
            return next(Long.BYTES).getLong();
        }

        @Override
        public int intValue(int value) {
            return next(Integer.BYTES).getInt();
        }

        @Override
        public void longs(long[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = longValue(0);
            }
        }

        @Override
        public void ints(int[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = intValue(0);
            }
        }

        @Override
        public void bytes(byte[] values) {
            next(values.length).get(values);
        }
    }
}
