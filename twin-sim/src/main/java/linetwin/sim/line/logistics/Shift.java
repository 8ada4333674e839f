package linetwin.sim.line.logistics;

import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import org.jspecify.annotations.Nullable;

/** The shift plan as one node sees it; without a plan it is always at work. */
public final class Shift {
    private static final Cause CALENDAR = new Cause(Cause.CALENDAR, "");

    private final @Nullable ShiftClock clock;

    public Shift(@Nullable ShiftClock clock) {
        this.clock = clock;
    }

    /** Lets somebody beside the nodes hear of its changes. */
    void tell(Runnable listener) {
        if (clock != null) {
            clock.add(listener);
        }
    }

    public boolean isAtWork() {
        return clock == null || clock.mode() == StationState.WORKING;
    }

    /** BREAK or OFF_SHIFT; call only when not at work. */
    public StationState pause() {
        if (clock == null) {
            throw new IllegalStateException("a node without a shift plan never pauses");
        }
        return clock.mode();
    }

    public Cause cause() {
        return CALENDAR;
    }
}
