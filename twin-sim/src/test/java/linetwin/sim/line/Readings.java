package linetwin.sim.line;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;

/** What a run reports of its elements at an instant, by id. */
final class Readings implements TelemetrySink {
    private final Map<String, StateMessage> states = new LinkedHashMap<>();
    private final Map<String, LevelMessage> levels = new LinkedHashMap<>();

    private Readings() {}

    static Readings of(LineRun run) {
        Readings readings = new Readings();
        run.report(readings);
        return readings;
    }

    @Override
    public void accept(Message message) {
        String id = message.header().source().cell();
        if (message instanceof StateMessage state) {
            states.put(id, state);
        } else if (message instanceof LevelMessage level) {
            levels.put(id, level);
        }
    }

    StateMessage state(String id) {
        return Objects.requireNonNull(states.get(id), id);
    }

    LevelMessage level(String id) {
        return Objects.requireNonNull(levels.get(id), id);
    }

    Collection<StateMessage> states() {
        return states.values();
    }

    Collection<LevelMessage> levels() {
        return levels.values();
    }
}
