package linetwin.ui.events;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the list of alarms or events.
 *
 * @param priority 1 to 3 of an active alarm; 0 for an event
 * @param element id of the element, to go there
 * @param station its name
 * @param stop when a stop of its own began that the element is in, or was in; empty of what is no stop
 * @param isRemote whether it is an alarm of a stop that a control room can clear
 * @param isNew whether it is an alarm that nobody acknowledged
 */
public record EventRow(
        String time,
        int priority,
        String element,
        String station,
        String words,
        Optional<Instant> stop,
        boolean isRemote,
        boolean isNew) {
    /** Of an event that is no alarm. */
    static final int NO_PRIORITY = 0;

    EventRow acknowledged() {
        return new EventRow(time, priority, element, station, words, stop, isRemote, false);
    }

    public boolean isAlarm() {
        return priority != NO_PRIORITY;
    }
}
