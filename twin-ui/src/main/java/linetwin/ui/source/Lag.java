package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long what a line says of its present has waited on the way. The clocks at both ends may differ, so the time from
 * sending to arrival counts beyond the least that was seen of late; a clock that is set anew misleads for ten minutes at
 * most.
 */
final class Lag {
    private static final Duration MEMORY = Duration.ofMinutes(5);

    private @Nullable String run;
    private Duration latest = Duration.ZERO;
    private Duration least = Duration.ZERO;
    private Duration leastBefore = Duration.ZERO;
    private Instant since = Instant.EPOCH;

    /** Takes in a message that is sent on at once, such as those of a line's clock. */
    void heard(String ofRun, Instant sent, Instant arrived) {
        latest = Duration.between(sent, arrived);
        if (!ofRun.equals(run)) {
            run = ofRun;
            least = latest;
            leastBefore = latest;
            since = arrived;
        } else if (arrived.isAfter(since.plus(MEMORY))) {
            leastBefore = least;
            least = latest;
            since = arrived;
        } else {
            least = shorter(least, latest);
        }
    }

    /** 0 or more; 0 until two messages have come. */
    Duration now() {
        Duration quickest = shorter(least, leastBefore);
        return latest.compareTo(quickest) > 0 ? latest.minus(quickest) : Duration.ZERO;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
