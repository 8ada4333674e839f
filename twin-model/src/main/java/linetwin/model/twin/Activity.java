package linetwin.model.twin;

import java.time.Instant;
import java.util.List;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.RoundTimes;
import org.jspecify.annotations.Nullable;

/**
 * What a station is known to be doing.
 *
 * @param since when it entered the state
 * @param vehicles in it now
 * @param counters since the run began, as of its last state message
 * @param times since the run began, as of its last state message
 * @param rounds when rounds of inspection pass it, as of its last state message; absent if none do
 */
public record Activity(
        StationState state,
        Instant since,
        Cause cause,
        List<Occupant> vehicles,
        Counters counters,
        StateTimes times,
        @Nullable RoundTimes rounds) {
    public Activity {
        vehicles = List.copyOf(vehicles);
    }

    /** Of a station that no rounds pass. */
    public Activity(
            StationState state,
            Instant since,
            Cause cause,
            List<Occupant> vehicles,
            Counters counters,
            StateTimes times) {
        this(state, since, cause, vehicles, counters, times, null);
    }
}
