package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time on a line as a clock that runs evenly, though its messages come in bursts: it goes on at the run's pace and
 * closes the distance to the latest message bit by bit, without ever going back within a run.
 */
final class SmoothClock {
    /** Share of the distance that is closed per second. */
    private static final double PULL_PER_SECOND = 2;

    /** Seconds of the run's pace beyond which the clock jumps instead of catching up. */
    private static final double FARTHEST_SECONDS = 3;

    private @Nullable Instant heard;
    private @Nullable Instant shown;
    private Instant wall = Instant.EPOCH;
    private double sinceHeard;

    /**
     * The time to show now.
     *
     * @param latest the latest time that a message bears
     * @param pace simulated seconds per wall second; 0 if time stands still or has no fixed pace
     */
    Instant read(Instant latest, double pace, Instant now) {
        double elapsed = Math.max(0, seconds(Duration.between(wall, now)));
        wall = now;
        sinceHeard = latest.equals(heard) ? sinceHeard + elapsed : 0;
        heard = latest;
        if (shown == null || pace == 0 || latest.isBefore(shown.minus(tolerance(pace)))) {
            shown = latest;
            return latest;
        }
        Instant expected = plus(latest, pace * Math.min(sinceHeard, FARTHEST_SECONDS));
        Instant even = plus(shown, pace * Math.min(elapsed, 1));
        double distance = seconds(Duration.between(even, expected));
        if (Math.abs(distance) > FARTHEST_SECONDS * pace) {
            shown = expected;
        } else {
            Instant pulled = plus(even, distance * Math.min(1, PULL_PER_SECOND * elapsed));
            shown = pulled.isBefore(shown) ? shown : pulled;
        }
        return shown;
    }

    private static Duration tolerance(double pace) {
        return Duration.ofMillis((long) (1000 * FARTHEST_SECONDS * pace));
    }

    private static Instant plus(Instant time, double seconds) {
        return time.plusNanos((long) (seconds * 1e9));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
