package linetwin.link.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import linetwin.link.mqtt.session.Confirmation;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReceiverReport;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.ReceiverReportFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the messages of a plant to a broker and receives the commands for it. {@link #accept} queues and never waits;
 * whatever the broker has not acknowledged is sent again after a loss, in order. It also hears, where the broker allows it,
 * what anybody says under the description and the status of the plant, so that its listener can put right what was
 * overwritten. Safe for use by several threads.
 */
public final class MqttTelemetrySink implements TelemetrySink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttTelemetrySink.class);
    private static final int REPEATS = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Encoder encoder = new Encoder();
    private final Followers followers = new Followers();
    private final Echo echo;
    private final MqttSettings settings;
    private final MqttConnection connection;

    /**
     * A sink that does not connect before {@link #start}.
     *
     * @param plant whose commands are received
     * @param lastWill what the broker shall say when this publisher dies; asked for before each connection, on a thread of
     *     the sink
     * @param listener hears the commands and the connection; after it came up anew the broker may have forgotten what was
     *     retained
     */
    public MqttTelemetrySink(
            MqttSettings settings, Address plant, Supplier<StatusMessage> lastWill, TelemetryListener listener) {
        var greeting = new Greeting(
                () -> Optional.of(encoder.encode(lastWill.get())),
                List.of(new Topic(plant, MessageClass.COMMAND).toString()),
                List.of(
                        new Topic(plant, MessageClass.DESCRIPTION).toString(),
                        new Topic(plant, MessageClass.STATUS).toString(),
                        ReceiverReport.filter(plant)),
                REPEATS);
        this.settings = settings;
        echo = new Echo(plant);
        connection =
                new MqttConnection(settings, greeting, new Listener(plant, new Decoder(listener), followers, echo));
    }

    /** Begins to connect, and goes on for ever. */
    public void start() {
        connection.repeat(this::listenForTheEcho, LOOK);
        connection.start();
    }

    private void listenForTheEcho() {
        echo.missing(connection.backlog() == 0, System.nanoTime())
                .ifPresent(bytes -> LOG.warn(
                        "The broker {} acknowledges the description of the line, which has {} bytes, but hands it on to"
                                + " nobody.\nMaybe that is more than it takes: message_size_limit in its settings"
                                + " (Mosquitto).",
                        settings.broker(),
                        bytes));
    }

    @Override
    public void accept(Message message) {
        Outgoing outgoing = encoder.encode(message);
        followers.published(message, outgoing.payload().length);
        echo.published(message.messageClass(), outgoing.payload().length, System.nanoTime());
        connection.publish(outgoing);
    }

    /** Whether somebody who listens has so much before him that a publisher that can wait should. */
    public boolean isFarAhead() {
        return followers.areFarBehind(System.nanoTime());
    }

    /** Messages that the broker does not have yet. */
    public int backlog() {
        return connection.backlog();
    }

    /** Makes {@link #close} wait for nothing any more, because whoever publishes has waited already. */
    public void giveUp() {
        connection.giveUp();
    }

    /** How far the broker is in what was published. */
    public Confirmation confirmation() {
        return connection.confirmation();
    }

    /** Whether the backlog is so large that the publisher should wait. */
    public boolean isCongested() {
        return connection.isCongested();
    }

    /**
     * Waits for the backlog as long as the broker takes anything, then takes leave. The last will is published only if the
     * broker did not confirm everything.
     */
    @Override
    public void close() {
        connection.close();
    }

    /** Tells receiver reports from commands. */
    private record Listener(Address plant, Decoder decoder, Followers followers, Echo echo, ReceiverReportFormat format)
            implements ConnectionListener {
        Listener(Address plant, Decoder decoder, Followers followers, Echo echo) {
            this(plant, decoder, followers, echo, new ReceiverReportFormat());
        }

        @Override
        public void onMessage(String topic, byte[] payload) {
            if (topic.startsWith(ReceiverReport.ROOT)) {
                format.decode(plant, payload).ifPresent(report -> followers.heard(topic, report, System.nanoTime()));
            } else {
                echo.heard(topic);
                decoder.onMessage(topic, payload);
            }
        }

        @Override
        public void onConnection(boolean isUp, String detail) {
            decoder.onConnection(isUp, detail);
        }

        @Override
        public void onRetry(ConnectionTrouble why, Duration wait) {
            decoder.onRetry(why, wait);
        }
    }
}
