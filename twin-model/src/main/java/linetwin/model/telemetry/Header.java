package linetwin.model.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every message begins with.
 *
 * @param run the UUID of the run
 * @param source who the message is from (for a command: who it is for)
 * @param seq counts the messages of one source and class from 1 without gaps
 * @param simTime the time on the line, to the microsecond
 * @param wallTime the time at the publisher; absent in recordings made without a clock
 */
public record Header(
        String run,
        Address source,
        long seq,
        Instant simTime,
        @Nullable Instant wallTime) {
    /** The schema of this contract. */
    public static final String SCHEMA = "linetwin/1";

    public Header {
        if (seq < 1) {
            throw new IllegalArgumentException("seq is " + seq + "; must be 1 or more");
        }
    }
}
