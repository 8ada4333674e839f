package linetwin.sim.line.station;

import java.time.Instant;
import java.util.List;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.present.Stay;
import linetwin.model.state.StationState;
import linetwin.sim.line.floor.Beginning;
import org.jspecify.annotations.Nullable;

/** How far a position of a synchronous line is with the item in it when a run begins, as telemetry tells it. */
final class PositionBeginning {
    private final ElementPresent present;
    private final Beginning beginning;
    private final @Nullable Stay stay;

    PositionBeginning(ElementPresent present, Beginning beginning) {
        this.present = present;
        this.beginning = beginning;
        List<Stay> stays = present.holding().stays();
        stay = stays.isEmpty() ? null : stays.get(0);
    }

    /** The item in it; call only if it holds one, and once. */
    int item(String id) {
        return stay == null ? beginning.unknownItem(id) : beginning.item(id, stay);
    }

    /** How long the line has run since it moved last, as far as this position shows; 0 if it does not. */
    long running() {
        Long worked = stay == null ? null : stay.workedMicros();
        Instant called = stay == null ? null : stay.calledAt();
        long calling = called == null || present.isAtRest() ? 0 : beginning.since(called);
        return (worked == null ? 0 : worked) + calling;
    }

    /**
     * Whether its work is not done.
     *
     * @param isHeld whether a stop or a rest hides how far the positions are
     */
    boolean isWorkedOn(boolean isHeld) {
        if (stay != null && stay.entered() != null) {
            return stay.progress() == Stay.Progress.OPEN;
        }
        return isHeld || isIn(StationState.WORKING);
    }

    /** Whether an operator's call goes on; only the state tells when it ends. */
    boolean isCalled() {
        return isIn(StationState.ANDON);
    }

    long sinceCall() {
        Instant called = stay == null ? null : stay.calledAt();
        Doing doing = present.doing();
        return called != null ? beginning.since(called) : doing == null ? 0 : beginning.since(doing.since());
    }

    private boolean isIn(StationState state) {
        return present.doing() != null && present.doing().state() == state;
    }
}
