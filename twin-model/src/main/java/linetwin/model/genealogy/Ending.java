package linetwin.model.genealogy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a vehicle left the line.
 *
 * @param element where
 * @param leadMicros from body start; absent of one that was scrapped
 * @param reason why it was scrapped; empty if it was not
 */
public record Ending(
        Outcome outcome,
        String element,
        Instant at,
        @Nullable Long leadMicros,
        boolean isFirstTimeThrough,
        String reason) {
    /** What came out. */
    public enum Outcome {
        GOOD,
        DEFECTIVE,
        SCRAPPED
    }
}
