package linetwin.model.kpi.loss;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import linetwin.model.kpi.LineLayout;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import org.jspecify.annotations.Nullable;

/**
 * Charges every second of every station to a cause. Areas send their events at different times; changes therefore wait a
 * while to be sorted before they count.
 */
final class LossWatch {
    private static final long SORTING_MICROS = 120_000_000;

    private final Instant start;
    private final CauseWalk walk;
    private final Map<String, Watched> stations = new LinkedHashMap<>();
    private final PriorityQueue<Change> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Change::micros).thenComparingLong(Change::order));
    private final Set<String> withEvents = new HashSet<>();
    private long received;
    private long latest;
    private long charged;

    LossWatch(LineDescription line) {
        start = line.start();
        walk = new CauseWalk(line);
        List<ElementDescription> elements = line.elements();
        IntStream.range(0, elements.size())
                .filter(i -> LineLayout.isWorking(elements.get(i)))
                .forEach(i -> stations.put(elements.get(i).id(), new Watched(i)));
    }

    /** An event says that the element changed its state. */
    void changed(StateChanged event) {
        withEvents.add(event.element());
        add(event.element(), event.at(), event.to(), event.cause());
    }

    /**
     * A state heals what events were lost; where nobody sends events, and of what is known only afterwards, it tells when the
     * state began.
     */
    void heard(StateMessage message) {
        String id = message.header().source().cell();
        boolean isToldByEvents = withEvents.contains(id) && message.state().isObserved();
        Instant at = isToldByEvents ? message.header().simTime() : message.since();
        add(id, at, message.state(), message.cause());
    }

    private void add(String id, Instant at, StationState state, Cause cause) {
        waiting.add(new Change(micros(at), received++, id, state, cause));
    }

    /** Time has come to this instant. */
    void reached(Instant time) {
        latest = Math.max(latest, micros(time));
        chargeUntil(latest - SORTING_MICROS);
    }

    /** Nothing that happened before the latest instant comes any more. */
    void finish() {
        chargeUntil(latest);
    }

    private void chargeUntil(long horizon) {
        while (!waiting.isEmpty() && waiting.peek().micros <= horizon) {
            long time = Math.max(charged, waiting.peek().micros);
            advance(time);
            while (!waiting.isEmpty() && waiting.peek().micros <= time) {
                Change change = waiting.remove();
                walk.see(change.id, change.state, change.cause);
            }
            stations.values().forEach(station -> station.update(time));
        }
        advance(horizon);
    }

    private void advance(long time) {
        charged = Math.max(charged, time);
    }

    /** What the time of a station was charged to so far, in microseconds by its own state. */
    Map<StationState, Map<Charge, Long>> charges(String id) {
        Watched station = stations.get(id);
        return station == null ? Map.of() : station.until(charged);
    }

    /** Up to when, on the line's time, seconds are charged. */
    Instant chargedUntil() {
        return start.plus(charged, ChronoUnit.MICROS);
    }

    private long micros(Instant time) {
        return Math.max(0, ChronoUnit.MICROS.between(start, time));
    }

    private record Change(long micros, long order, String id, StationState state, Cause cause) {}

    /** A station and what its time was charged to. */
    private final class Watched {
        private final int index;
        private final Map<StationState, Map<Charge, Long>> micros = new EnumMap<>(StationState.class);
        private @Nullable StationState as;
        private @Nullable Charge charge;
        private long since;

        Watched(int index) {
            this.index = index;
        }

        void update(long time) {
            StationState newState = walk.state(index);
            if (newState == null) {
                return;
            }
            Charge newCharge = walk.chargeOf(index);
            if (newState != as || !newCharge.equals(charge)) {
                close(time);
                as = newState;
                charge = newCharge;
                since = time;
            }
        }

        /** With the time of the present charge in it; the next update begins anew. */
        Map<StationState, Map<Charge, Long>> until(long time) {
            close(time);
            since = Math.max(since, time);
            return micros;
        }

        private void close(long time) {
            if (as != null && charge != null && time > since) {
                micros.computeIfAbsent(as, state -> new LinkedHashMap<>()).merge(charge, time - since, Long::sum);
            }
        }
    }
}
