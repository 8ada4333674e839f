package linetwin.model.genealogy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The stay of a vehicle in an element, as far as it was heard.
 *
 * @param entered absent if that was not heard, or the vehicle began there
 * @param left absent while it is there, or if that was not heard
 * @param to where it went; absent with {@code left}
 * @param cycleMicros how long work on it took; absent where none was told
 * @param verdict of the inspection there, if there was one
 * @param andonAt when somebody was called for help with it; absent if nobody was
 */
public record Visit(
        String element,
        @Nullable Instant entered,
        @Nullable Instant left,
        @Nullable String to,
        @Nullable Long cycleMicros,
        @Nullable Verdict verdict,
        @Nullable Instant andonAt) {
    /** How long it was there; empty unless both ends were heard. */
    public Optional<Duration> stay() {
        return entered == null || left == null ? Optional.empty() : Optional.of(Duration.between(entered, left));
    }
}
