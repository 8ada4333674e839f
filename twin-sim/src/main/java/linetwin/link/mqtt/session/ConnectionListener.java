package linetwin.link.mqtt.session;

import java.time.Duration;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.TelemetryListener;

/** Hears what happens on a connection, through all its links. */
public interface ConnectionListener {
    /** Called on Paho's callback thread: must be quick, and must not wait for the connection. */
    void onMessage(String topic, byte[] payload);

    /** A message that the broker had kept, and not one that was published just now. */
    default void onRetained(String topic, byte[] payload) {
        onMessage(topic, payload);
    }

    /** Called on the connection's own thread when the way to the broker comes up, goes down or stays down otherwise. */
    void onConnection(boolean isUp, String detail);

    /** Called on the connection's own thread when it will try again after a while. */
    default void onRetry(ConnectionTrouble why, Duration wait) {}

    /**
     * Called on the connection's own thread when the broker has ended the connection again and again right after it came up,
     * as brokers do when another client of the same name comes (MQTT 3.1.1, section 3.1.4).
     */
    default void onClash(String detail) {}

    /** Called before messages of a durable session are acknowledged, at any thread; see {@link TelemetryListener#commit}. */
    default void commit() {}
}
