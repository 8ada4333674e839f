package linetwin.model.history;

import linetwin.model.state.Cause;
import linetwin.model.state.StationState;

/** A state that an element is in, and why. */
record Situation(StationState state, Cause cause) {
    /** Whether it lacks somebody of a crew, or an empty carrier, that another element holds. */
    boolean lacksShared() {
        return cause.reason().equals(Cause.NO_OPERATOR) || cause.reason().equals(Cause.NO_CARRIER);
    }
}
