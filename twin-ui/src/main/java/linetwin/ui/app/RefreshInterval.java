package linetwin.ui.app;

import java.time.Duration;
import java.time.Instant;

/** Something that is due again after a while of wall time. */
final class RefreshInterval {
    private final Duration spacing;
    private Instant last = Instant.MIN;

    RefreshInterval(long millis) {
        spacing = Duration.ofMillis(millis);
    }

    boolean isDue(Instant now) {
        if (now.minus(spacing).isBefore(last)) {
            return false;
        }
        last = now;
        return true;
    }
}
