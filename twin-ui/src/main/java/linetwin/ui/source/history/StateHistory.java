package linetwin.ui.source.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineEvent.StateChanged;

/**
 * When each station was in which state. It learns from the events, and where one was lost from the next state message.
 * Memory is bounded in time and in changes: of a station that changes more often, less is kept.
 */
final class StateHistory {
    static final Duration KEPT = Duration.ofHours(8);
    static final int MOST_CHANGES = 4_000;

    private final Map<String, NavigableMap<Instant, StationState>> changes = new HashMap<>();

    void accept(Message message) {
        if (message instanceof EventMessage events) {
            events.events().stream()
                    .filter(StateChanged.class::isInstance)
                    .map(StateChanged.class::cast)
                    .forEach(change -> enter(change.element(), change.at(), change.to()));
        } else if (message instanceof StateMessage state) {
            enter(state.header().source().cell(), state.since(), state.state());
        }
    }

    private void enter(String element, Instant at, StationState state) {
        NavigableMap<Instant, StationState> known = changes.computeIfAbsent(element, id -> new TreeMap<>());
        known.put(at, state);
        Instant oldest = known.lastKey().minus(KEPT);
        while (known.size() > MOST_CHANGES
                || (known.size() > 1 && known.higherKey(known.firstKey()).isBefore(oldest))) {
            known.pollFirstEntry();
        }
    }

    /** What a station did in a period, in order of time; nothing for times before it was heard of. */
    List<StateSegment> segments(String element, Period period) {
        NavigableMap<Instant, StationState> known = changes.getOrDefault(element, new TreeMap<>());
        List<StateSegment> segments = new ArrayList<>();
        Instant begin = known.floorKey(period.from());
        for (Map.Entry<Instant, StationState> change :
                known.tailMap(begin == null ? period.from() : begin, true).entrySet()) {
            Instant end = known.higherKey(change.getKey());
            Period part =
                    new Period(change.getKey(), end == null ? latest(period, change.getKey()) : end).within(period);
            if (!part.length().isZero()) {
                segments.add(new StateSegment(change.getValue(), part.from(), part.until()));
            }
        }
        return segments;
    }

    private static Instant latest(Period period, Instant change) {
        return period.until().isBefore(change) ? change : period.until();
    }
}
