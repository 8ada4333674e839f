package linetwin.sim.line;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;

/** State times added up from state changes alone, as a listener far away would do it. */
final class StateTimesFromEvents implements TelemetrySink {
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private final Map<String, StateTimes> times = new HashMap<>();
    private final Map<String, StationState> states = new HashMap<>();
    private final Map<String, Instant> since = new HashMap<>();

    @Override
    public void accept(Message message) {
        if (message instanceof StateMessage state) {
            states.putIfAbsent(state.header().source().cell(), state.state());
        } else if (message instanceof EventMessage events) {
            events.events().stream()
                    .filter(LineEvent.StateChanged.class::isInstance)
                    .map(LineEvent.StateChanged.class::cast)
                    .forEach(this::change);
        }
    }

    private void change(LineEvent.StateChanged changed) {
        times.put(changed.element(), times(changed.element(), changed.at()));
        states.put(changed.element(), changed.to());
        since.put(changed.element(), changed.at());
    }

    StateTimes times(String id, Instant until) {
        long micros = ChronoUnit.MICROS.between(since.getOrDefault(id, START), until);
        StationState state = Objects.requireNonNull(states.get(id), id);
        return times.getOrDefault(id, StateTimes.zero()).plus(state, micros);
    }
}
