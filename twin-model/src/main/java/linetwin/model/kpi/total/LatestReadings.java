package linetwin.model.kpi.total;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.Sums;
import org.jspecify.annotations.Nullable;

/**
 * The latest state and level message of every element of one line. An element that is silent since its last message is
 * taken to have gone on in the same state, with the same content.
 */
public final class LatestReadings implements TelemetrySink {
    private LineDescription line;
    private final Map<String, StateMessage> states = new HashMap<>();
    private final Map<String, LevelMessage> levels = new HashMap<>();

    public LatestReadings(LineDescription line) {
        this.line = line;
    }

    /** Takes over changed values of the same line. */
    public void describe(LineDescription changed) {
        line = changed;
    }

    @Override
    public void accept(Message message) {
        String element = message.header().source().cell();
        if (message instanceof StateMessage state) {
            states.put(element, state);
        } else if (message instanceof LevelMessage level) {
            levels.put(element, level);
        }
    }

    /** Whether a station, conveyor, source or sink has told its state. */
    public boolean isHeard(String element) {
        return states.containsKey(element);
    }

    public LineTotals totalsAt(Instant at) {
        Map<String, StationTotals> stations = new LinkedHashMap<>();
        Map<String, StoreTotals> stores = new LinkedHashMap<>();
        for (ElementDescription element : line.elements()) {
            StateMessage state = states.get(element.id());
            if (state != null) {
                stations.put(element.id(), stationTotals(state, at));
            }
            LevelMessage level = levels.get(element.id());
            if (level != null) {
                stores.put(element.id(), storeTotals(level, at));
            }
        }
        return new LineTotals(line, at, stations, stores, agvTotals(at));
    }

    private Map<String, AgvTotals> agvTotals(Instant at) {
        Map<String, AgvTotals> agvs = new LinkedHashMap<>();
        for (FleetDescription fleet : line.fleets()) {
            for (String agv : fleet.agvs()) {
                StateMessage state = states.get(agv);
                if (state != null && state.agv() != null) {
                    agvs.put(
                            agv,
                            AgvTotals.of(
                                    state.agv(), state.state().isObserved() ? microsSince(state.header(), at) : 0));
                }
            }
        }
        return agvs;
    }

    private static StationTotals stationTotals(StateMessage message, Instant at) {
        StateTimes times = message.times().plus(message.state(), microsSince(message.header(), at));
        LeadTimes leadTimes = message.leadTimes();
        Long energy = message.energyWattHours();
        return new StationTotals(
                message.counters(),
                times,
                leadTimes == null ? LeadTimes.none() : leadTimes,
                message.vehicles().size(),
                energy == null ? 0 : energy,
                held(message, at));
    }

    private static @Nullable Held held(StateMessage message, Instant at) {
        Held held = message.held();
        return held == null
                ? null
                : new Held(
                        held.content(),
                        Sums.plus(held.contentMicros(), held.content(), microsSince(message.header(), at)));
    }

    private static StoreTotals storeTotals(LevelMessage message, Instant at) {
        BigInteger contentMicros =
                Sums.plus(message.contentMicros(), message.content(), microsSince(message.header(), at));
        return new StoreTotals(message.content(), message.entered(), message.left(), contentMicros);
    }

    private static long microsSince(Header header, Instant at) {
        return Math.max(0, ChronoUnit.MICROS.between(header.simTime(), at));
    }
}
