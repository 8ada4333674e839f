package linetwin.ui.events;

/**
 * A line of the list of alarms or events.
 *
 * @param priority 1 to 3 of an active alarm; 0 for an event
 * @param element id of the element, to go there
 * @param station its name
 * @param isNew whether it is an alarm that nobody acknowledged
 */
public record EventRow(String time, int priority, String element, String station, String words, boolean isNew) {
    /** Of an event that is no alarm. */
    static final int NO_PRIORITY = 0;

    boolean isAlarm() {
        return priority != NO_PRIORITY;
    }
}
