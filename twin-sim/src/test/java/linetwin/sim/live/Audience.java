package linetwin.sim.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.Mirror;

/** Somebody who mirrors and meters a line from its messages alone, and forgets none of them. Safe for use by several threads. */
final class Audience implements TelemetryListener {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LONG_QUIET = Duration.ofSeconds(10);

    private final List<Message> messages = new ArrayList<>();
    private final LineHistory history = LineHistory.keepingAll();
    private final Mirror mirror = new Mirror(history);
    private boolean isConnected;
    private long lastArrival = System.nanoTime();

    synchronized boolean isConnected() {
        return isConnected;
    }

    /** The present of the line. */
    synchronized LineSnapshot snapshot() {
        return mirror.snapshot();
    }

    /** The figures since the run began. */
    synchronized Optional<LineKpis> kpis() {
        return history.kpis(Window.RUN);
    }

    synchronized <M extends Message> List<M> received(Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Whether it heard that the run is finished, and nothing for two seconds since, or ten if something is missing. After a
     * loss a broker may say what it retained, the end among it, before what it kept for a session.
     */
    boolean sawEnd() {
        return isQuiet()
                && received(StatusMessage.class).stream().anyMatch(status -> status.status() == RunStatus.FINISHED);
    }

    private synchronized boolean isQuiet() {
        Duration quiet = mirror.snapshot().reception().missing() == 0 ? QUIET : LONG_QUIET;
        return isConnected && System.nanoTime() - lastArrival >= quiet.toNanos();
    }

    @Override
    public synchronized void onMessage(Message message) {
        messages.add(message);
        lastArrival = System.nanoTime();
        mirror.accept(message, Instant.now());
    }

    @Override
    public synchronized void onRejected(String topic, String reason) {
        mirror.reject(topic, reason);
    }

    @Override
    public synchronized void onConnection(boolean connected, String detail) {
        isConnected = connected;
        lastArrival = System.nanoTime();
        mirror.connection(connected, detail);
    }
}
