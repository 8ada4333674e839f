package linetwin.link.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySource;
import org.jspecify.annotations.Nullable;

/**
 * Telemetry from a broker, for ever: it connects in the background, and again whenever the broker is lost. Also the way back,
 * for commands and for what somebody has to say about the line. It tells publishers how far its listener is. Safe for use by several threads; its listener is called on one thread at a time.
 */
public final class MqttTelemetrySource implements TelemetrySource {
    private final Encoder encoder = new Encoder();
    private final Receiver receiver = new Receiver();
    private final MqttSettings settings;
    private final List<String> filters;
    private @Nullable MqttConnection connection;

    /** A source of the messages on topics that match any of the filters. */
    public MqttTelemetrySource(MqttSettings settings, List<String> filters) {
        this.settings = settings;
        this.filters = List.copyOf(filters);
    }

    @Override
    public synchronized void start(TelemetryListener listener) {
        if (connection != null) {
            throw new IllegalStateException("the source is started already");
        }
        MqttConnection opened = new MqttConnection(
                settings, new Greeting(Optional::empty, filters), new Decoder(new Reporting(listener, receiver)));
        opened.repeat(() -> receiver.reports().forEach(opened::publish), Receiver.INTERVAL);
        opened.start();
        connection = opened;
    }

    /** Sends a message; it waits while the broker is away. */
    public synchronized void send(Message message) {
        if (connection == null) {
            throw new IllegalStateException("the source is not started");
        }
        connection.publish(encoder.encode(message));
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
        }
    }

    /** Notes what the listener has taken in. */
    private record Reporting(TelemetryListener listener, Receiver receiver) implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            listener.onMessage(message);
            receiver.took(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            listener.onRejected(topic, reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {
            listener.onConnection(connected, detail);
        }

        @Override
        public void onRetry(ConnectionTrouble why, Duration wait) {
            listener.onRetry(why, wait);
        }

        @Override
        public void commit() {
            listener.commit();
        }
    }
}
