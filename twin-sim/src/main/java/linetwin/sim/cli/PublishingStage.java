package linetwin.sim.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.sim.mqtt.MqttPayloadSink;
import linetwin.sim.recording.BrokenLine;
import linetwin.sim.recording.MessageDecoder;
import linetwin.sim.recording.RecordedMessage;
import linetwin.sim.recording.RecordedMessage.Delivery;
import linetwin.sim.recording.Showing;
import linetwin.sim.recording.Stage;

/**
 * Publishes a recording as if its line ran now: under the id of a new run, with the wall time of now. What is not of the contract
 * is published as it is. Waits while the broker does not keep up.
 */
final class PublishingStage implements Stage {
    private static final long CONGESTION_MILLIS = 5;

    private final MqttPayloadSink sink;
    private final boolean isVerbatim;
    private final MessageDecoder decoder = new MessageDecoder();
    private final JsonCodec codec = new JsonCodec();
    private Showing showing = newShowing();
    private long published;
    private long broken;
    private String firstBroken = "";

    PublishingStage(MqttPayloadSink sink, boolean isVerbatim) {
        this.sink = sink;
        this.isVerbatim = isVerbatim;
    }

    private static Showing newShowing() {
        return new Showing(UUID.randomUUID().toString(), () -> Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    long published() {
        return published;
    }

    long broken() {
        return broken;
    }

    String firstBroken() {
        return firstBroken;
    }

    @Override
    public void showing(int number) {
        showing = newShowing();
    }

    @Override
    public void play(RecordedMessage message) throws InterruptedException {
        while (sink.isCongested()) {
            TimeUnit.MILLISECONDS.sleep(CONGESTION_MILLIS);
        }
        Delivery delivery = message.delivery();
        if (!MqttPayloadSink.isPublishable(delivery.topic())) {
            broken(new BrokenLine(message.position(), "nothing can be published on its topic"));
            return;
        }
        sink.publish(delivery.topic(), payload(message), Math.min(1, delivery.qos()), delivery.retained());
        published++;
    }

    private byte[] payload(RecordedMessage recorded) {
        if (isVerbatim) {
            return recorded.payload();
        }
        try {
            Message message = decoder.decode(recorded);
            return codec.encode(showing.of(message));
        } catch (TelemetryFormatException
                | IllegalArgumentException e) { // not of the contract, or corrupted on purpose
            return recorded.payload();
        }
    }

    @Override
    public void broken(BrokenLine line) {
        if (broken == 0) {
            firstBroken = line.toString();
        }
        broken++;
    }
}
