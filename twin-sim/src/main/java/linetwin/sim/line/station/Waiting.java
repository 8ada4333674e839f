package linetwin.sim.line.station;

import linetwin.model.state.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Why a synchronous line does not move. Reused; set anew at each refresh.
 *
 * <p>A line that is held keeps its vehicles where they are: the positions with work are blocked by whoever holds it. A
 * line that is ready but misses something is starved: at the position that misses it, or as a whole at its entry.
 */
final class Waiting {
    private static final Cause NOTHING = new Cause(Cause.NO_ITEM, "");

    private Cause starved = NOTHING;
    private Cause blocked = NOTHING;
    private @Nullable RunningPosition starvedPosition;
    private boolean isHeld;
    private boolean isStarvedAll;

    /** The line runs; those who are done wait for the slowest, empty positions for the entry. */
    void running(Cause slowest, Cause noItem) {
        set(slowest, noItem, null, false, false);
    }

    /** A position, or the element behind the exit, holds the line. */
    void held(Cause holder, Cause noItem) {
        set(holder, noItem, null, true, false);
    }

    /** Nothing arrives at the entry. */
    void starvedAtEntry(Cause noItem) {
        set(noItem, noItem, null, false, true);
    }

    /** A position misses what it needs for the next item. */
    void starvedAt(RunningPosition position, Cause missing) {
        set(position.heldHere(), missing, position, true, false);
    }

    private void set(
            Cause newBlocked, Cause newStarved, @Nullable RunningPosition position, boolean held, boolean starvedAll) {
        blocked = newBlocked;
        starved = newStarved;
        starvedPosition = position;
        isHeld = held;
        isStarvedAll = starvedAll;
    }

    boolean isStarvedAt(RunningPosition position) {
        return isStarvedAll || position == starvedPosition;
    }

    boolean isHeld() {
        return isHeld;
    }

    Cause starvedCause() {
        return starved;
    }

    Cause blockedCause() {
        return blocked;
    }
}
