package linetwin.link.recording.play;

import java.time.Duration;
import java.time.Instant;

/**
 * Says when a message is due: a straight line from wall time to the time on the line, through the moment of its last restart.
 */
final class Playhead {
    /** A time on the line that goes back by more begins another run. */
    private static final Duration DISORDER = Duration.ofMinutes(1);

    private final double pace;
    private final long startNanos;
    private final Instant start;

    /**
     * A playhead that starts to move.
     *
     * @param pace simulated seconds per second; 0 for as fast as possible
     * @param nanos on the wall clock
     */
    Playhead(double pace, long nanos, Instant start) {
        this.pace = pace;
        this.startNanos = nanos;
        this.start = start;
    }

    /** Whether the time belongs to something that began before this playhead started. */
    boolean isBehind(Instant simTime) {
        return simTime.isBefore(start.minus(DISORDER));
    }

    /** Nanoseconds until the time on the line is due; 0 or less if it is. */
    long untilDue(Instant simTime, long nanos) {
        if (pace == 0) {
            return 0;
        }
        double nanosAhead = Duration.between(start, simTime).toMillis() * 1e6 / pace;
        return (long) Math.min(Long.MAX_VALUE / 2.0, nanosAhead) - (nanos - startNanos);
    }

    /** The time on the line that it has reached. */
    Instant at(long nanos) {
        return start.plusNanos((long) Math.min(Long.MAX_VALUE / 2.0, (nanos - startNanos) * pace));
    }
}
