package linetwin.sim.live;

import java.util.List;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.Topic;

/** Somebody who connects under the name of another, takes his messages and does not acknowledge them. */
final class Intruder implements AutoCloseable {
    private final MqttTelemetrySource source;

    Intruder(String broker, String name) {
        source = new MqttTelemetrySource(MqttSettings.of(broker, name).withDurableSession(), List.of(Topic.ALL));
        source.start(new Forgetful());
    }

    @Override
    public void close() {
        source.close();
    }

    private static final class Forgetful implements TelemetryListener {
        @Override
        public void onMessage(Message message) {}

        @Override
        public void onRejected(String topic, String reason) {}

        @Override
        public void onConnection(boolean connected, String detail) {}

        @Override
        public void commit() {
            throw new IllegalStateException("nothing is kept");
        }
    }
}
