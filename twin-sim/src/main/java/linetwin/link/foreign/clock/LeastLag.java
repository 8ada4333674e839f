package linetwin.link.foreign.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By how much messages arrive later than their clock says, without what delays some of them: the least lag of the last two to
 * four minutes in which any came, the idea of the clock filter of NTP (RFC 5905, section 10). Less than zero if that clock is
 * ahead. A queue that is delivered late does not move it, since its last messages are on time.
 */
final class LeastLag {
    private static final Duration SPAN = Duration.ofMinutes(2);

    private @Nullable Duration before;
    private @Nullable Duration least;
    private Instant begun = Instant.MIN;
    private int samples;

    void add(Duration lag, Instant arrived) {
        if (!arrived.isBefore(begun.plus(SPAN))) {
            before = least;
            least = null;
            begun = arrived;
        }
        least = smaller(least, lag);
        samples++;
    }

    /** Zero before the first sample. */
    Duration lag() {
        Duration now = least;
        return now == null ? Duration.ZERO : smaller(before, now);
    }

    int samples() {
        return samples;
    }

    private static Duration smaller(@Nullable Duration one, Duration other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }
}
