package linetwin.model.line.road;

import java.util.Locale;

/** The rule by which open orders and free AGVs find each other. */
public enum Dispatch {
    /** The oldest order goes to the free AGV with the lowest number. */
    OLDEST_CALL,
    /** The oldest order goes to the free AGV that is soonest at the store. */
    NEAREST_IDLE,
    /** The order whose stock at the line-side lasts shortest goes to the free AGV that is soonest at the store. */
    EARLIEST_DEADLINE;

    /** As scenario files call it, such as {@code nearest-idle}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
