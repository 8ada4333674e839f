package linetwin.model.kpi.loss;

import linetwin.model.state.Cause;
import linetwin.model.state.StationState;

/**
 * What a lost second is charged to.
 *
 * @param element id of the element that the cause lies at; empty if it was not observed
 * @param state what that element was doing; of one that does nothing itself, such as a carrier pool or a store,
 *     {@code STARVED} if it was empty and {@code BLOCKED} if it was full
 * @param reason name of its stop mode if it was stopped, else a reason of {@link Cause} or empty
 */
public record Charge(String element, StationState state, String reason) {
    /** Lost messages, or messages still to come, hide what the second was lost to. */
    static Charge unobserved(StationState state) {
        return new Charge("", state, "");
    }

    public boolean isObserved() {
        return !element.isEmpty();
    }
}
