package linetwin.link.recording;

import java.time.Duration;

/**
 * When a recording goes on in a new file.
 *
 * @param bytes of lines, before packing, after which it does
 * @param time of the recorded messages after which it does
 */
public record Rotation(long bytes, Duration time) {
    /** All in one file. */
    public static final Rotation NEVER = new Rotation(Long.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE));

    public Rotation {
        if (bytes < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "rotation after " + bytes + " bytes or " + time + "; must be more than 0");
        }
    }

    public Rotation withBytes(long newBytes) {
        return new Rotation(newBytes, time);
    }

    public Rotation withTime(Duration newTime) {
        return new Rotation(bytes, newTime);
    }
}
