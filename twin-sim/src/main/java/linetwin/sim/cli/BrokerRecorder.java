package linetwin.sim.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.sim.mqtt.PayloadListener;
import linetwin.sim.recording.Payloads;
import linetwin.sim.recording.RecordedMessage.Delivery;
import linetwin.sim.recording.RecordingWriter;
import org.jspecify.annotations.Nullable;

/**
 * Records what a broker delivers. A broker does not tell whether a message is to be retained, so topics of the contract are
 * recorded as the contract delivers them, and others as not retained, at least once.
 */
final class BrokerRecorder implements PayloadListener {
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final JsonCodec codec = new JsonCodec();
    private final RecordingWriter recording;
    private final PrintWriter messages;
    private final Ending ending;
    private long refused;
    private String firstRefused = "";
    private boolean wasOnline;
    private boolean isFinished;
    private @Nullable String clash;
    private long lastArrival = System.nanoTime();

    /** What ends a recording by itself. */
    enum Ending {
        /** Nothing does. */
        NONE,
        /** A run says that it is finished, after it said that it is online. */
        OF_THE_NEXT_RUN,
        /** A run says that it is finished, be it the one that the recording began with. */
        OF_THE_RUN
    }

    BrokerRecorder(RecordingWriter recording, PrintWriter messages, Ending ending) {
        this.recording = recording;
        this.messages = messages;
        this.ending = ending;
        wasOnline = ending == Ending.OF_THE_RUN;
    }

    /** Messages that are no JSON, or larger or deeper than messages may be. */
    synchronized long refused() {
        return refused;
    }

    synchronized String firstRefused() {
        return firstRefused;
    }

    @Override
    public synchronized void onPayload(String topic, byte[] payload) {
        Optional<byte[]> line = Payloads.onOneLine(payload);
        if (line.isEmpty()) {
            firstRefused = refused == 0 ? topic : firstRefused;
            refused++;
            return;
        }
        Optional<Topic> known = topic(topic);
        Delivery delivery = known.map(Topic::messageClass)
                .map(kind -> new Delivery(topic, kind.qos(), kind.isRetained()))
                .orElse(new Delivery(topic, 1, false));
        recording.write(Instant.now().truncatedTo(ChronoUnit.MICROS), delivery, line.get());
        isFinished |= ending != Ending.NONE && known.isPresent() && isEnd(known.get(), payload);
        lastArrival = System.nanoTime();
    }

    /**
     * Whether there is nothing more to record: the disk is full, or the run is finished and nothing has come for a while. After
     * a loss a broker may say what it retained, the end among it, before what it kept for the recorder.
     */
    synchronized boolean isDone() {
        return clash != null
                || recording.failure().isPresent()
                || (isFinished && System.nanoTime() - lastArrival >= QUIET.toNanos());
    }

    private boolean isEnd(Topic topic, byte[] payload) {
        try {
            Message message = topic.messageClass() == MessageClass.STATUS ? codec.decode(topic, payload) : null;
            if (message instanceof StatusMessage status) {
                wasOnline |= status.status() == RunStatus.ONLINE;
                return wasOnline && status.status() == RunStatus.FINISHED;
            }
            return false;
        } catch (TelemetryFormatException e) {
            return false; // recorded all the same, for whoever verifies it
        }
    }

    private static Optional<Topic> topic(String text) {
        try {
            return Optional.of(Topic.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Why another client takes a part of the messages; empty if none does. */
    synchronized Optional<String> clash() {
        return Optional.ofNullable(clash);
    }

    @Override
    public synchronized void onClash(String detail) {
        clash = detail;
    }

    @Override
    public void onConnection(boolean connected, String detail) {
        messages.println(detail);
        messages.flush();
    }

    @Override
    public synchronized void commit() {
        recording.flush();
        recording.failure().ifPresent(reason -> {
            throw new IllegalStateException("what can't be written is not acknowledged: " + reason);
        });
    }
}
