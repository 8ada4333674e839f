package linetwin.model.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time on the line, once per second of wall time.
 *
 * @param pace simulated seconds per wall second that was asked for; 0 for as fast as possible
 * @param paused whether simulated time stands still by command
 * @param slowed whether the run waits for the network and so falls behind its pace
 * @param until time on the line at which it will pause by command; absent if it was not told to
 */
public record ClockMessage(
        Header header,
        double pace,
        boolean paused,
        boolean slowed,
        @Nullable Instant until) implements Message {
    /** Of a run that goes on until somebody stops it. */
    public ClockMessage(Header header, double pace, boolean paused, boolean slowed) {
        this(header, pace, paused, slowed, null);
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.CLOCK;
    }

    @Override
    public ClockMessage withHeader(Header newHeader) {
        return new ClockMessage(newHeader, pace, paused, slowed, until);
    }

    @Override
    public String schema() {
        return until == null ? Header.SCHEMA : Header.SCHEMA + ".2";
    }
}
