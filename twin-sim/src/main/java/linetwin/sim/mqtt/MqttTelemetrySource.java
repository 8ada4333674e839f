package linetwin.sim.mqtt;

import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySource;
import linetwin.sim.mqtt.MqttConnection.Greeting;
import org.jspecify.annotations.Nullable;

/**
 * Telemetry from a broker, for ever: it connects in the background, and again whenever the broker is lost. Also the way back,
 * for commands. Safe for use by several threads; its listener is called on one thread at a time.
 */
public final class MqttTelemetrySource implements TelemetrySource {
    private final Encoder encoder = new Encoder();
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
        connection = new MqttConnection(settings, new Greeting(Optional::empty, filters), new Decoder(listener));
        connection.start();
    }

    /** Sends a command; it waits while the broker is away. */
    public synchronized void send(CommandMessage command) {
        if (connection == null) {
            throw new IllegalStateException("the source is not started");
        }
        connection.publish(encoder.encode(command));
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
