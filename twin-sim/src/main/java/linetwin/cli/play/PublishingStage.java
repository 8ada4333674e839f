package linetwin.cli.play;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import linetwin.link.mqtt.MqttPayloadSink;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.link.recording.play.Showing;
import linetwin.link.recording.play.Stage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;

/**
 * Publishes a recording as if its line ran now: under the id of a new run, with the wall time of now. What is not of the contract
 * is published as it is. Waits while the broker, or somebody who tells how far he is, does not keep up.
 */
public final class PublishingStage implements Stage {
    private static final long CONGESTION_MILLIS = 5;

    private final MqttPayloadSink sink;
    private final boolean isVerbatim;
    private final BooleanSupplier isStopped;
    private final TelemetrySink alsoTo;
    private final MessageDecoder decoder = new MessageDecoder();
    private final JsonCodec codec = new JsonCodec();
    private Showing showing = newShowing();
    private long broken;
    private String firstBroken = "";

    /**
     * A stage that publishes.
     *
     * @param isVerbatim byte for byte instead of as a new run
     * @param isStopped whether nothing is to be waited for any more
     * @param alsoTo hears the messages of the contract as they are published
     */
    public PublishingStage(MqttPayloadSink sink, boolean isVerbatim, BooleanSupplier isStopped, TelemetrySink alsoTo) {
        this.alsoTo = alsoTo;
        this.sink = sink;
        this.isStopped = isStopped;
        this.isVerbatim = isVerbatim;
    }

    private static Showing newShowing() {
        return new Showing(UUID.randomUUID().toString(), () -> Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    public long broken() {
        return broken;
    }

    public String firstBroken() {
        return firstBroken;
    }

    @Override
    public void showing(int number) {
        showing = newShowing();
    }

    @Override
    public void play(RecordedMessage message) throws InterruptedException {
        while (!isStopped.getAsBoolean() && (sink.isCongested() || sink.isFarAhead())) {
            TimeUnit.MILLISECONDS.sleep(CONGESTION_MILLIS);
        }
        Delivery delivery = message.delivery();
        if (!MqttPayloadSink.isPublishable(delivery.topic())) {
            broken(new BrokenLine(message.position(), "nothing can be published on its topic"));
            return;
        }
        publish(message, delivery);
    }

    private void publish(RecordedMessage recorded, Delivery delivery) {
        int qos = Math.min(1, delivery.qos());
        Message message;
        byte[] payload = recorded.payload();
        try {
            message = isVerbatim ? decoder.decode(recorded) : showing.of(decoder.decode(recorded));
            payload = isVerbatim ? payload : codec.encode(message);
        } catch (TelemetryFormatException
                | IllegalArgumentException e) { // not of the contract, or corrupted on purpose
            sink.publish(delivery.topic(), payload, qos, delivery.retained());
            return;
        }
        sink.publish(message, delivery.topic(), payload, qos, delivery.retained());
        alsoTo.accept(message);
    }

    @Override
    public void broken(BrokenLine line) {
        if (broken == 0) {
            firstBroken = line.toString();
        }
        broken++;
    }
}
