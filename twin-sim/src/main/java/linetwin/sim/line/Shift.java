package linetwin.sim.line;

import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import org.jspecify.annotations.Nullable;

/** The shift plan as one node sees it; without a plan it is always at work. */
final class Shift {
    private static final Cause CALENDAR = new Cause(Cause.CALENDAR, "");

    private final @Nullable ShiftClock clock;

    Shift(@Nullable ShiftClock clock) {
        this.clock = clock;
    }

    boolean isAtWork() {
        return clock == null || clock.mode() == StationState.WORKING;
    }

    /** BREAK or OFF_SHIFT; call only when not at work. */
    StationState pause() {
        if (clock == null) {
            throw new IllegalStateException("a node without a shift plan never pauses");
        }
        return clock.mode();
    }

    Cause cause() {
        return CALENDAR;
    }
}
