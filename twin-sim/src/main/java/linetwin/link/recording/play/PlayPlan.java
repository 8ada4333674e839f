package linetwin.link.recording.play;

import java.time.Instant;
import java.util.Optional;
import linetwin.link.recording.format.RecordingException;

/**
 * How a recording is to be played.
 *
 * @param pace simulated seconds per second; 0 for as fast as possible
 * @param from time on the line to begin at, with the present of that time; empty for the begin
 * @param to time on the line to end after; empty for the end
 * @param isLooped whether it begins again at its end
 */
public record PlayPlan(double pace, Optional<Instant> from, Optional<Instant> to, boolean isLooped) {
    /** All of it, once, as fast as possible. */
    public static final PlayPlan AT_ONCE = new PlayPlan(0, Optional.empty(), Optional.empty(), false);

    public PlayPlan {
        requirePace(pace);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new RecordingException("there is nothing from " + from.get() + " to " + to.get()
                    + ".\nMaybe the two times are the other way round.");
        }
    }

    static void requirePace(double pace) {
        if (!(pace >= 0 && pace <= 1e6)) {
            throw new IllegalArgumentException(
                    "pace is " + pace + "; must be 0 (as fast as possible) to 1000000 simulated seconds per second");
        }
    }
}
