package linetwin.sim.live;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;

/**
 * What tells the present of a run from any other: states, times, counters, vehicles and contents of all its elements. Since
 * when a state lasts and why is left out, because a run that nobody listens to does not keep it.
 */
final class Fingerprint implements TelemetrySink {
    private final StringBuilder present = new StringBuilder();

    @Override
    public void accept(Message message) {
        present.append(message.header().source());
        if (message instanceof StateMessage state) {
            present.append(state.state())
                    .append(state.counters())
                    .append(state.times())
                    .append(state.vehicles());
        } else if (message instanceof LevelMessage level) {
            present.append(level.content())
                    .append(level.entered())
                    .append(level.left())
                    .append(level.contentMicros());
        }
    }

    /** A UUID. */
    String text() {
        return UUID.nameUUIDFromBytes(present.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
