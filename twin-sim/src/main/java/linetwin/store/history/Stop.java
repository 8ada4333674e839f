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
 * @param robot of the station that has the fault; absent where it is none, or nobody says
 * @param fault what fails there; absent where nobody says
 */
public record Stop(
        String element,
        Alarm.Kind kind,
        String reason,
        Instant begin,
        @Nullable Instant until,
        boolean isEndHeard,
        @Nullable String robot,
        @Nullable String fault) {
    /** One that nobody puts down to a robot. */
    public Stop(
            String element,
            Alarm.Kind kind,
            String reason,
            Instant begin,
            @Nullable Instant until,
            boolean isEndHeard) {
        this(element, kind, reason, begin, until, isEndHeard, null, null);
    }
}
