package linetwin.model.twin;

import java.time.Instant;
import java.util.List;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;

/**
 * What a station is known to be doing.
 *
 * @param since when it entered the state
 * @param vehicles in it now
 * @param counters since the run began, as of its last state message
 * @param times since the run began, as of its last state message
 */
public record Activity(
        StationState state, Instant since, Cause cause, List<Occupant> vehicles, Counters counters, StateTimes times) {
    public Activity {
        vehicles = List.copyOf(vehicles);
    }
}
