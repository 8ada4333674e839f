package linetwin.model.telemetry;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.RoundTimes;
import linetwin.model.telemetry.body.VehicleRef;
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
 * @param held the items in it and over time; absent where another message tells it (a conveyor's level), where nothing is
 *     held (a source, a sink), or where it is not known
 * @param agv of an AGV alone
 * @param rounds when rounds of inspection pass it; absent if none do
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
        @Nullable Long energyWattHours,
        @Nullable Held held,
        @Nullable AgvStatus agv,
        @Nullable RoundTimes rounds)
        implements Message {
    public StateMessage {
        vehicles = List.copyOf(vehicles);
    }

    /**
     * The items, vehicles and parts alike, that a station holds.
     *
     * @param content items in it now
     * @param contentMicros integral of the content over time since the run began, in item microseconds
     */
    public record Held(int content, BigInteger contentMicros) {
        /** With an integral that a {@code long} can hold. */
        public Held(int content, long contentMicros) {
            this(content, BigInteger.valueOf(contentMicros));
        }
    }

    /** The state of what no rounds pass. */
    public StateMessage(
            Header header,
            StationState state,
            Instant since,
            Cause cause,
            List<VehicleRef> vehicles,
            Counters counters,
            StateTimes times,
            @Nullable LeadTimes leadTimes,
            @Nullable Long energyWattHours,
            @Nullable Held held,
            @Nullable AgvStatus agv) {
        this(header, state, since, cause, vehicles, counters, times, leadTimes, energyWattHours, held, agv, null);
    }

    /** The state of what is no AGV. */
    public StateMessage(
            Header header,
            StationState state,
            Instant since,
            Cause cause,
            List<VehicleRef> vehicles,
            Counters counters,
            StateTimes times,
            @Nullable LeadTimes leadTimes,
            @Nullable Long energyWattHours,
            @Nullable Held held) {
        this(header, state, since, cause, vehicles, counters, times, leadTimes, energyWattHours, held, null);
    }

    /** The same with these times of its rounds. */
    public StateMessage with(@Nullable RoundTimes times) {
        return new StateMessage(
                header,
                state,
                since,
                cause,
                vehicles,
                counters,
                this.times,
                leadTimes,
                energyWattHours,
                held,
                agv,
                times);
    }

    /** The state of a station whose energy is not metered, and that tells of vehicles alone. */
    public StateMessage(
            Header header,
            StationState state,
            Instant since,
            Cause cause,
            List<VehicleRef> vehicles,
            Counters counters,
            StateTimes times,
            @Nullable LeadTimes leadTimes) {
        this(header, state, since, cause, vehicles, counters, times, leadTimes, null, null);
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.STATE;
    }

    @Override
    public String schema() {
        if (rounds != null
                || cause.robot() != null
                || cause.fault() != null
                || counters.rounds().made() > 0) {
            return Header.SCHEMA + ".4";
        }
        return agv == null && counters.remote().made() == 0 ? Header.SCHEMA : Header.SCHEMA + ".3";
    }

    @Override
    public StateMessage withHeader(Header newHeader) {
        return new StateMessage(
                newHeader,
                state,
                since,
                cause,
                vehicles,
                counters,
                times,
                leadTimes,
                energyWattHours,
                held,
                agv,
                rounds);
    }
}
