package linetwin.sim.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        return new Reading(bytes, false);
    }

    /** The same, but random streams begin afresh instead of going on where they stood. */
    static Archive renewing(byte[] bytes) {
        return new Reading(bytes, true);
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

    /** The state of a random stream: see {@link #longs}; left as it is if streams begin afresh. */
    void stream(byte[] state);

    /** Whether random streams begin afresh. */
    boolean isRenewing();

    /** Writes how many of something there are, or complains if it is not as many as were written. */
    void count(int number);

    /**
     * A part that one run may have and another not, null if this one has not. What was written of a part that is not there
     * any more is passed over, and a part that is new stays as it is.
     */
    void optional(@Nullable Consumer<Archive> part);

    /** See {@link #longs}. */
    default void booleans(boolean[] values) {
        count(values.length);
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
        public void count(int number) {
            intValue(number);
        }

        @Override
        public void longs(long[] values) {
            count(values.length);
            for (long value : values) {
                longValue(value);
            }
        }

        @Override
        public void ints(int[] values) {
            count(values.length);
            for (int value : values) {
                intValue(value);
            }
        }

        @Override
        public void stream(byte[] state) {
            count(state.length);
            room(state.length).put(state);
        }

        @Override
        public boolean isRenewing() {
            return false;
        }

        @Override
        public void optional(@Nullable Consumer<Archive> part) {
            int begin = bytes.position() + Integer.BYTES;
            intValue(0);
            if (part != null) {
                part.accept(this);
                bytes.putInt(begin - Integer.BYTES, bytes.position() - begin);
            }
        }
    }

    /** Reads from memory. */
    final class Reading implements Archive {
        private final ByteBuffer bytes;
        private final boolean isRenewing;

        private Reading(byte[] bytes, boolean isRenewing) {
            this.bytes = ByteBuffer.wrap(bytes);
            this.isRenewing = isRenewing;
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
        public void count(int number) {
            int written = intValue(0);
            if (written != number) {
                throw new IllegalArgumentException(
                        "the saved run has " + written + " of something of which the line has " + number);
            }
        }

        @Override
        public void longs(long[] values) {
            count(values.length);
            for (int i = 0; i < values.length; i++) {
                values[i] = longValue(0);
            }
        }

        @Override
        public void ints(int[] values) {
            count(values.length);
            for (int i = 0; i < values.length; i++) {
                values[i] = intValue(0);
            }
        }

        @Override
        public void stream(byte[] state) {
            count(state.length);
            next(state.length).get(isRenewing ? new byte[state.length] : state);
        }

        @Override
        public boolean isRenewing() {
            return isRenewing;
        }

        @Override
        public void optional(@Nullable Consumer<Archive> part) {
            int length = intValue(0);
            if (part == null) {
                bytes.position(bytes.position() + length);
            } else if (length > 0) {
                part.accept(this);
            }
        }
    }
}
