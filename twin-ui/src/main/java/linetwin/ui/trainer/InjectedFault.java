package linetwin.ui.trainer;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;

/**
 * A stop that the trainer caused and that the run accepted.
 *
 * @param stop with an empty name for any fault
 * @param accepted on the line
 * @param isSeen whether the station has reported that it stands
 */
record InjectedFault(
        ElementDescription station, StopDescription stop, Duration repair, Instant accepted, boolean isSeen) {
    InjectedFault seen() {
        return new InjectedFault(station, stop, repair, accepted, true);
    }

    /** When its repair alone is over; waiting for a crew comes on top. */
    Instant end() {
        return accepted.plus(repair);
    }
}
