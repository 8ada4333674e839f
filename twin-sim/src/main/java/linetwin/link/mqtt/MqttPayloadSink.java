package linetwin.link.mqtt;

import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.session.Confirmation;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import linetwin.link.mqtt.wire.PahoTopic;
import linetwin.model.telemetry.Message;

/**
 * Publishes payloads as they are, whatever they hold. {@link #publish} queues and never waits; whatever the broker has not
 * acknowledged is sent again after a loss, in order. Safe for use by several threads.
 */
public final class MqttPayloadSink implements AutoCloseable {
    private final Audiences audiences = new Audiences();
    private final MqttConnection connection;

    /** A sink that does not connect before {@link #start}. */
    public MqttPayloadSink(MqttSettings settings) {
        Greeting greeting = new Greeting(Optional::empty, List.of(), List.of(Audiences.FILTER), 0);
        connection = new MqttConnection(settings, greeting, new Listener(audiences));
    }

    /** Begins to connect, and goes on for ever. */
    public void start() {
        connection.start();
    }

    /** Whether anything can be published on a topic: one without wildcards and control characters. */
    public static boolean isPublishable(String topic) {
        return PahoTopic.isPublishable(topic);
    }

    /** Publishes with a quality of service of 0 or 1. */
    public void publish(String topic, byte[] payload, int qos, boolean retained) {
        connection.publish(new Outgoing(topic, payload, new Delivery(qos, retained)));
    }

    /** Publishes a message of the contract, however it is written, and has an eye on those who tell how far they are in it. */
    public void publish(Message message, String topic, byte[] payload, int qos, boolean retained) {
        audiences.published(message, payload.length);
        publish(topic, payload, qos, retained);
    }

    /** Whether somebody who listens has so much before him that a publisher that can wait should. */
    public boolean isFarAhead() {
        return audiences.areFarBehind(System.nanoTime());
    }

    /** Whether so much waits for the broker that the publisher should wait too. */
    public boolean isCongested() {
        return connection.isCongested();
    }

    /** Makes {@link #close} wait for nothing any more, because whoever publishes has waited already. */
    public void giveUp() {
        connection.giveUp();
    }

    /** How far the broker is in what was published. */
    public Confirmation confirmation() {
        return connection.confirmation();
    }

    /** Waits a few seconds for what the broker does not have yet, then takes leave. */
    @Override
    public void close() {
        connection.close();
    }

    /** Hears receiver reports; the connection logs its own news. */
    private record Listener(Audiences audiences) implements ConnectionListener {
        @Override
        public void onMessage(String topic, byte[] payload) {
            audiences.heard(topic, payload, System.nanoTime());
        }

        @Override
        public void onConnection(boolean isUp, String detail) {
            // logged by the connection
        }
    }
}
