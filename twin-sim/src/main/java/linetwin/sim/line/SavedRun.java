package linetwin.sim.line;

import java.util.Arrays;

/** The whole state of a run at a moment, from which it can go on. Immutable. */
public final class SavedRun {
    private final byte[] bytes;

    /** What {@link #bytes} gave. */
    public SavedRun(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of it, the same on every machine. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedRun saved && Arrays.equals(bytes, saved.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "saved run of " + bytes.length + " bytes";
    }
}
