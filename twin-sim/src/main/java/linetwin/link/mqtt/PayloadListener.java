package linetwin.link.mqtt;

import linetwin.link.mqtt.wire.NotSafeException;
import linetwin.model.telemetry.TelemetryListener;

/** Hears messages of any kind, and what becomes of the way to the broker. Must be quick. */
public interface PayloadListener {
    /** Called on one thread at a time. */
    void onPayload(String topic, byte[] payload);

    /** What the broker had kept, and was not published just now. */
    default void onRetained(String topic, byte[] payload) {
        onPayload(topic, payload);
    }

    /** The way to the broker came up, went down or stays down otherwise. */
    void onConnection(boolean isUp, String detail);

    /** Another client of the same name is connected, so that each gets a part of the messages only. */
    default void onClash(String detail) {}

    /** See {@link TelemetryListener#commit}; a {@link NotSafeException} tells that it can't be done. */
    default void commit() {}
}
