package linetwin.link.mqtt;

import java.time.Duration;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;

/** Turns what arrives into messages for a listener, which it calls on one thread at a time. */
final class Decoder implements ConnectionListener {
    private final JsonCodec json = new JsonCodec();
    private final TelemetryListener listener;

    Decoder(TelemetryListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void onMessage(String topic, byte[] payload) {
        Message message;
        try {
            message = json.decode(Topic.parse(topic), payload);
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            listener.onRejected(topic, String.valueOf(e.getMessage()));
            return;
        }
        listener.onMessage(message);
    }

    @Override
    public synchronized void onConnection(boolean isUp, String detail) {
        listener.onConnection(isUp, detail);
    }

    @Override
    public synchronized void onRetry(ConnectionTrouble why, Duration wait) {
        listener.onRetry(why, wait);
    }

    @Override
    public synchronized void commit() {
        listener.commit();
    }
}
