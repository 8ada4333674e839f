package linetwin.model.state;

/**
 * What a station is doing. The standard names are those of PackML (ISA-TR88.00.02), SEMI E10 and ISO 22400-2.
 */
public enum StationState {
    /** Working on an item. */
    WORKING(0, "Execute", "productive"),
    /** Ready, but nothing to work on: the cause is upstream or a missing material. */
    STARVED(1, "Suspended", "standby"),
    /** Finished, but the item cannot go on: the cause is downstream. */
    BLOCKED(2, "Suspended", "standby"),
    /** Broken down, from the failure to the end of the repair. */
    FAILED(3, "Held", "unscheduled down"),
    /** A short stop that the operator clears. */
    MINOR_STOP(4, "Held", "unscheduled down"),
    /** Held by an operator's call. */
    ANDON(5, "Held", "unscheduled down"),
    /** Changing dies, colours or variants. */
    SETUP(6, "Held", "scheduled down"),
    /** Planned work on the station. */
    MAINTENANCE(7, "Stopped", "scheduled down"),
    /** A planned pause inside a shift. */
    BREAK(8, "Stopped", "scheduled down"),
    /** Outside the shifts. */
    OFF_SHIFT(9, "Stopped", "non-scheduled"),
    /** Nobody knows: nothing has been heard yet, or no longer. A simulated line is always observed. */
    NOT_OBSERVED(10, "Undefined", "none");

    private final int index;
    private final String packMl;
    private final String semiE10;

    StationState(int index, String packMl, String semiE10) {
        this.index = index;
        this.packMl = packMl;
        this.semiE10 = semiE10;
    }

    /** Its place in arrays by state, 0 to 10; never changes, since saved runs hold it. */
    public int index() {
        return index;
    }

    public String packMl() {
        return packMl;
    }

    public String semiE10() {
        return semiE10;
    }

    /** Whether the station is held up neither by its neighbours nor by the calendar: the active period of Roser et al. (2001). */
    public boolean isActive() {
        return switch (this) {
            case WORKING, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE -> true;
            case STARVED, BLOCKED, BREAK, OFF_SHIFT, NOT_OBSERVED -> false;
        };
    }

    /** Whether the station stands still for a reason of its own that was not planned (ADET of ISO 22400-2). */
    public boolean isDown() {
        return switch (this) {
            case FAILED, MINOR_STOP, ANDON -> true;
            case WORKING, STARVED, BLOCKED, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED -> false;
        };
    }

    /** Whether the time counts as planned busy time (PBT of ISO 22400-2). */
    public boolean isPlannedTime() {
        return switch (this) {
            case WORKING, STARVED, BLOCKED, FAILED, MINOR_STOP, ANDON, SETUP -> true;
            case MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED -> false;
        };
    }

    /** Whether nobody is at work because the calendar says so: a break, or the time between shifts. */
    public boolean isRest() {
        return this == BREAK || this == OFF_SHIFT;
    }

    /** Whether direct labour is paid for the time: everything inside the shifts that is known to be. */
    public boolean isPaidTime() {
        return this != OFF_SHIFT && isObserved();
    }

    /** Whether anybody knows what the station is doing; other time is in no figure but its own. */
    public boolean isObserved() {
        return this != NOT_OBSERVED;
    }
}
