package linetwin.sim.live;

import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.kpi.LineKpis;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.twin.LineSnapshot;

/** Somebody who watches a plant over MQTT, and commands it. */
final class Viewer implements AutoCloseable {
    private final Audience audience = new Audience();
    private final MqttTelemetrySource source;

    Viewer(MqttSettings settings) {
        source = new MqttTelemetrySource(settings, List.of(Topic.ALL));
        source.start(audience);
    }

    /** Watches everything of the contract on a broker, as long as the connection lasts. */
    static Viewer of(String broker) {
        return new Viewer(MqttSettings.of(broker, "viewer"));
    }

    void send(String id, LineCommand command) {
        var header = new Header("viewer", SmallLine.PLANT, 1, SmallLine.START, null);
        source.send(new CommandMessage(header, id, command));
    }

    Audience audience() {
        return audience;
    }

    boolean isConnected() {
        return audience.isConnected();
    }

    LineSnapshot snapshot() {
        return audience.snapshot();
    }

    Optional<LineKpis> kpis() {
        return audience.kpis();
    }

    <M extends Message> List<M> received(Class<M> type) {
        return audience.received(type);
    }

    @Override
    public void close() {
        source.close();
    }
}
