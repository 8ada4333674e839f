package linetwin.model.state;

/** What an AGV is doing; each moment of it is one of these. */
public enum AgvTask {
    /** Free, or off shift: no order is for it. */
    IDLE(StationState.STARVED),
    /** On its way without a load: to a store, to a charger, or home. */
    EMPTY(StationState.WORKING),
    /** On its way with a load. */
    LOADED(StationState.WORKING),
    /** Takes a load on or puts it down. */
    HANDLING(StationState.WORKING),
    /** Has somewhere to go, but another AGV is in its way. */
    WAITING(StationState.BLOCKED),
    /** Its battery is charged. */
    CHARGING(StationState.MAINTENANCE),
    /** Broken down on its way. */
    BROKEN(StationState.FAILED);

    private final StationState state;

    AgvTask(StationState state) {
        this.state = state;
    }

    /** The state that tells the same to those who know no AGVs. */
    public StationState asState() {
        return state;
    }
}
