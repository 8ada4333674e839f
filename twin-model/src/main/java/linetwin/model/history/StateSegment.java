package linetwin.model.history;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;

/**
 * A stretch of time that a station spent in one state, as far as it lies in a period.
 *
 * @param since when it began, which may be before the period
 * @param from when it began within the period
 * @param until when it ended within the period
 * @param isOver whether it ended by then; else it lasts, or lasted beyond the period
 */
public record StateSegment(
        StationState state, Cause cause, Instant since, Instant from, Instant until, boolean isOver) {
    /** One without a cause that lies in the period as a whole. */
    public StateSegment(StationState state, Instant from, Instant until) {
        this(state, Cause.NONE, from, from, until, true);
    }

    /** How long it lasted within the period. */
    public Duration length() {
        return Duration.between(from, until);
    }
}
