package linetwin.model.state;

/** What an AGV is doing; each moment of it is one of these. */
public enum AgvTask {
    /** Free, or off shift: no order is for it. */
    IDLE(0, StationState.STARVED),
    /** On its way without a load: to a store, to a charger, or home. */
    EMPTY(1, StationState.WORKING),
    /** On its way with a load. */
    LOADED(2, StationState.WORKING),
    /** Takes a load on or puts it down. */
    HANDLING(3, StationState.WORKING),
    /** Has somewhere to go, but another AGV is in its way. */
    WAITING(4, StationState.BLOCKED),
    /** Its battery is charged. */
    CHARGING(5, StationState.MAINTENANCE),
    /** Broken down on its way. */
    BROKEN(6, StationState.FAILED);

    private final int index;
    private final StationState state;

    AgvTask(int index, StationState state) {
        this.index = index;
        this.state = state;
    }

    /** Its place in arrays by task, 0 to 6; never changes, since saved runs hold it. */
    public int index() {
        return index;
    }

    /** The state that tells the same to those who know no AGVs. */
    public StationState asState() {
        return state;
    }
}
