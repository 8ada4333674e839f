package linetwin.sim.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineMeter;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.Mirror;

/** Somebody who mirrors and meters a line from its messages alone, and forgets none of them. Safe for use by several threads. */
final class Audience implements TelemetryListener {
    private final List<Message> messages = new ArrayList<>();
    private final LineMeter meter = new LineMeter();
    private final Mirror mirror = new Mirror(meter);
    private boolean isConnected;

    synchronized boolean isConnected() {
        return isConnected;
    }

    /** The present of the line. */
    synchronized LineSnapshot snapshot() {
        return mirror.snapshot();
    }

    /** The figures since the run began. */
    synchronized Optional<LineKpis> kpis() {
        return meter.kpis(Window.RUN);
    }

    synchronized <M extends Message> List<M> received(Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Whether it heard that the run is finished. */
    boolean sawEnd() {
        return received(StatusMessage.class).stream().anyMatch(status -> status.status() == RunStatus.FINISHED);
    }

    @Override
    public synchronized void onMessage(Message message) {
        messages.add(message);
        mirror.accept(message, Instant.now());
    }

    @Override
    public synchronized void onRejected(String topic, String reason) {
        mirror.reject(topic, reason);
    }

    @Override
    public synchronized void onConnection(boolean connected, String detail) {
        isConnected = connected;
        mirror.connection(connected, detail);
    }
}
