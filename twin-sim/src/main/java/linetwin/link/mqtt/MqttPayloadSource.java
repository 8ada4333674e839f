package linetwin.link.mqtt;

import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Message;

/**
 * Messages of any kind from a broker, for ever: it connects in the background, and again whenever the broker is lost. For
 * lines that do not speak the telemetry contract, and for recordings.
 */
public final class MqttPayloadSource implements AutoCloseable {
    private final Receiver receiver = new Receiver();
    private final MqttConnection connection;

    /** A source, not connected yet, of the messages on topics that match any of the filters. */
    public MqttPayloadSource(MqttSettings settings, List<String> filters, PayloadListener listener) {
        connection = new MqttConnection(settings, new Greeting(Optional::empty, filters), new Listener(listener));
    }

    /** Begins to connect, and goes on for ever. */
    public void start() {
        connection.repeat(() -> receiver.reports().forEach(connection::publish), Receiver.INTERVAL);
        connection.start();
    }

    /** The listener has taken a message of the contract in; publishers are told how far it is. */
    public void took(Message message) {
        receiver.took(message);
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Hands on what arrives, one after another. */
    private record Listener(PayloadListener listener) implements ConnectionListener {
        @Override
        public synchronized void onMessage(String topic, byte[] payload) {
            listener.onPayload(topic, payload);
        }

        @Override
        public synchronized void onRetained(String topic, byte[] payload) {
            listener.onRetained(topic, payload);
        }

        @Override
        public synchronized void onConnection(boolean isUp, String detail) {
            listener.onConnection(isUp, detail);
        }

        @Override
        public synchronized void onClash(String detail) {
            listener.onClash(detail);
        }

        @Override
        public synchronized void commit() {
            listener.commit();
        }
    }
}
