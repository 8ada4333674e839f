package linetwin.link.mqtt;

import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;

/**
 * Publishes messages of the contract for somebody who is no line: without a last will, and without hearing commands. It connects
 * with a client id of its own. {@link #accept} queues and never waits. Safe for use by several threads.
 */
public final class MqttMessageSink implements TelemetrySink, AutoCloseable {
    private final Encoder encoder = new Encoder();
    private final MqttConnection connection;

    /** A sink that does not connect before {@link #start}. */
    public MqttMessageSink(MqttSettings settings) {
        connection = new MqttConnection(settings, new Greeting(Optional::empty, List.of()), new Deaf());
    }

    /** Begins to connect, and goes on for ever. */
    public void start() {
        connection.start();
    }

    @Override
    public void accept(Message message) {
        connection.publish(encoder.encode(message));
    }

    /** Waits a few seconds for what the broker does not have yet, then takes leave. */
    @Override
    public void close() {
        connection.close();
    }

    /** The connection logs its own news. */
    private static final class Deaf implements ConnectionListener {
        @Override
        public void onMessage(String topic, byte[] payload) {
            // nothing was asked for
        }

        @Override
        public void onConnection(boolean isUp, String detail) {
            // logged by the connection
        }
    }
}
