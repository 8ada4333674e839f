package linetwin.ui.app;

import java.time.Duration;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/** The frame that all panels with figures show, so that they never differ: a new one twice a second, so that it can be read. */
final class CalmFrames {
    private static final Duration SPACING = Duration.ofMillis(500);

    private @Nullable LineFrame shown;

    LineFrame of(LineFrame newest) {
        LineFrame present = shown;
        if (present == null || !newest.wallTime().minus(SPACING).isBefore(present.wallTime())) {
            present = newest;
            shown = newest;
        }
        return present;
    }
}
