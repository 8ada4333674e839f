package linetwin.cli.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times in which the broker of a real line is not reached. Used by one thread. */
public final class Absence {
    private final String broker;
    private @Nullable Instant since;

    public Absence(String broker) {
        this.broker = broker;
    }

    /** What is to be said when the way to it comes up or goes down: once that it is back, and for how long it was away. */
    public Optional<String> connection(boolean isUp, Instant at) {
        if (!isUp) {
            since = since == null ? at : since;
            return Optional.empty();
        }
        Optional<String> back = Optional.ofNullable(since)
                .map(gone -> "the broker " + broker + " is back; it was away since " + gone + ", "
                        + Duration.between(gone, at).toSeconds() + " s, in which the line was not observed.");
        since = null;
        return back;
    }
}
