package linetwin.model.kpi.loss;

import java.util.Comparator;
import linetwin.model.state.StationState;

/**
 * Planned time that a station lost to one cause.
 *
 * @param as the state that it spent the time in: its own stop, or {@code STARVED} or {@code BLOCKED} by the cause
 * @param micros in microseconds
 */
public record Loss(StationState as, Charge charge, long micros) {
    static final Comparator<Loss> LARGEST_FIRST = Comparator.comparingLong(Loss::micros)
            .reversed()
            .thenComparing(loss -> loss.charge().element())
            .thenComparing(loss -> loss.charge().state())
            .thenComparing(loss -> loss.charge().reason())
            .thenComparing(Loss::as);

    /** Whether the cause lies at another element. */
    public boolean isWaiting() {
        return as == StationState.STARVED || as == StationState.BLOCKED;
    }

    /** Whether it waited for an element that was working: its cycle took long, or its work had only begun. */
    public boolean isSlowCycle() {
        return isWaiting() && charge.state() == StationState.WORKING;
    }
}
