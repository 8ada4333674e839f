package linetwin.sim.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineMeter;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LineCommand;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.Topic;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.Mirror;
import linetwin.sim.mqtt.MqttSettings;
import linetwin.sim.mqtt.MqttTelemetrySource;

/** Somebody who watches a plant over MQTT, mirrors and meters it from the messages alone, and commands it. */
final class Viewer implements TelemetryListener, AutoCloseable {
    private final List<Message> messages = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();
    private final LineMeter meter = new LineMeter();
    private final Mirror mirror = new Mirror(meter);
    private final MqttTelemetrySource source;
    private boolean isConnected;

    Viewer(MqttSettings settings) {
        source = new MqttTelemetrySource(settings, List.of(Topic.ALL));
        source.start(this);
    }

    /** Watches everything of the contract on a broker, as long as the connection lasts. */
    static Viewer of(String broker) {
        return new Viewer(MqttSettings.of(broker, "viewer"));
    }

    void send(String id, LineCommand command) {
        var header = new Header("viewer", SmallLine.PLANT, 1, SmallLine.START, null);
        source.send(new CommandMessage(header, id, command));
    }

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

    synchronized List<String> rejections() {
        return List.copyOf(rejections);
    }

    synchronized <M extends Message> List<M> received(Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public synchronized void onMessage(Message message) {
        messages.add(message);
        mirror.accept(message, Instant.now());
    }

    @Override
    public synchronized void onRejected(String topic, String reason) {
        rejections.add(topic + ": " + reason);
        mirror.reject(topic, reason);
    }

    @Override
    public synchronized void onConnection(boolean connected, String detail) {
        isConnected = connected;
        mirror.connection(connected, detail);
    }

    @Override
    public void close() {
        source.close();
    }
}
