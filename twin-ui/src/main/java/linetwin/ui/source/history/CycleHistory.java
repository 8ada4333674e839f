package linetwin.ui.source.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineEvent.CycleDone;

/** The latest cycle times of each station, as its events tell them. */
final class CycleHistory {
    static final int MOST = 2_000;

    private final Map<String, Deque<Cycle>> cycles = new HashMap<>();

    private record Cycle(Instant at, long micros) {}

    void accept(Message message) {
        if (message instanceof EventMessage events) {
            events.events().stream()
                    .filter(CycleDone.class::isInstance)
                    .map(CycleDone.class::cast)
                    .forEach(this::add);
        }
    }

    private void add(CycleDone done) {
        Deque<Cycle> known = cycles.computeIfAbsent(done.element(), id -> new ArrayDeque<>());
        known.addLast(new Cycle(done.at(), done.cycleMicros()));
        if (known.size() > MOST) {
            known.removeFirst();
        }
    }

    /** The cycles of a station that ended in a period, in seconds. */
    List<Double> seconds(String element, Period period) {
        return cycles.getOrDefault(element, new ArrayDeque<>()).stream()
                .filter(cycle ->
                        cycle.at().isAfter(period.from()) && !cycle.at().isAfter(period.until()))
                .map(cycle -> cycle.micros() / 1e6)
                .toList();
    }
}
