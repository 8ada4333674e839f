package linetwin.model.telemetry;

import java.time.Instant;
import java.util.List;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import org.jspecify.annotations.Nullable;

/**
 * What a station (source, conveyor, press line, position of a synchronous line, or sink) is doing, with all that it did
 * since the run began. A state that is lost costs detail, never truth: the next one has it all.
 *
 * @param since when it entered the state
 * @param vehicles in it now
 * @param times up to {@code header.simTime}
 * @param leadTimes at a sink only
 * @param energyWattHours used since the run began, as a meter shows it; absent where nothing is metered
 */
public record StateMessage(
        Header header,
        StationState state,
        Instant since,
        Cause cause,
        List<VehicleRef> vehicles,
        Counters counters,
        StateTimes times,
        @Nullable LeadTimes leadTimes,
        @Nullable Long energyWattHours)
        implements Message {
    public StateMessage {
        vehicles = List.copyOf(vehicles);
    }

    /** The state of a station whose energy is not metered. */
    public StateMessage(
            Header header,
            StationState state,
            Instant since,
            Cause cause,
            List<VehicleRef> vehicles,
            Counters counters,
            StateTimes times,
            @Nullable LeadTimes leadTimes) {
        this(header, state, since, cause, vehicles, counters, times, leadTimes, null);
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.STATE;
    }

    @Override
    public StateMessage withHeader(Header newHeader) {
        return new StateMessage(newHeader, state, since, cause, vehicles, counters, times, leadTimes, energyWattHours);
    }
}
