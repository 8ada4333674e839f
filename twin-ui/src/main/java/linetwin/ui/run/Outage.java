package linetwin.ui.run;

import java.time.Duration;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Retry;
import org.jspecify.annotations.Nullable;

/**
 * A broker that is not reached.
 *
 * @param seconds until it is tried again; 0 while it is tried
 */
public record Outage(ConnectionTrouble why, long seconds) {
    static @Nullable Outage of(LineFrame frame) {
        Retry retry = frame.retry();
        if (retry == null || frame.snapshot().reception().connected()) {
            return null;
        }
        long millis = Duration.between(frame.wallTime(), retry.at()).toMillis();
        return new Outage(retry.why(), Math.max(0, (millis + 999) / 1000));
    }

    /** The key of the sentence that says why. */
    public String textKey() {
        return "trouble." + why.name();
    }
}
