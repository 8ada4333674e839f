package linetwin.store.history;

import java.time.Instant;
import linetwin.model.twin.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should have looked at, from its begin to its end.
 *
 * @param reason a stop mode's name or a reason of {@link linetwin.model.state.Cause}; empty if none is known
 * @param until absent while it lasts
 * @param isEndHeard whether it ended then; if not, it lasted at least until then, and nobody heard its end
 */
public record Stop(
        String element,
        Alarm.Kind kind,
        String reason,
        Instant begin,
        @Nullable Instant until,
        boolean isEndHeard) {}
