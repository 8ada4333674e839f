package linetwin.store.history;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading without what was read.
 *
 * @param since when the stretch began that was heard without a gap up to it; absent if none ends here
 */
public record KeptMark(
        Instant at,
        Set<Cut.Mark> marks,
        boolean isOnShift,
        long offShiftMicros,
        @Nullable Instant since) {
    public KeptMark {
        marks = Set.copyOf(marks);
    }
}
