package linetwin.link.recorder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import linetwin.link.mqtt.PayloadListener;
import linetwin.link.mqtt.wire.NotSafeException;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.format.Payloads;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Records what a broker delivers. A broker does not tell whether a message is to be retained, so topics of the contract are
 * recorded as the contract delivers them, and others as not retained, at least once.
 */
public final class BrokerRecorder implements PayloadListener {
    private static final Duration QUIET = Duration.ofSeconds(2);

    /** A broker that is there has nothing more to deliver after this, whatever is missing. */
    private static final Duration LONG_QUIET = Duration.ofSeconds(10);

    private final Arrivals arrivals = new Arrivals();

    private final JsonCodec codec = new JsonCodec();
    private final RecordingWriter recording;
    private final Consumer<String> onConnected;
    private final Ending ending;
    private long refused;
    private String firstRefused = "";
    private boolean wasOnline;
    private boolean isFinished;
    private boolean isUp;
    private @Nullable Message latest;
    private @Nullable RunStatus status;
    private @Nullable String clash;
    private long lastArrival = System.nanoTime();

    /** What ends a recording by itself. */
    public enum Ending {
        /** It goes on until the recorder is stopped. */
        NONE,
        /** A run says that it is finished, after it said that it is online. */
        OF_THE_NEXT_RUN,
        /** A run says that it is finished, be it the one that the recording began with. */
        OF_THE_RUN
    }

    /** @param onConnected is told, each time the broker is reached, what the way to it says of itself */
    public BrokerRecorder(RecordingWriter recording, Consumer<String> onConnected, Ending ending) {
        this.recording = recording;
        this.onConnected = onConnected;
        this.ending = ending;
        wasOnline = ending == Ending.OF_THE_RUN;
    }

    /** Messages that are no JSON, or larger or deeper than messages may be. */
    public synchronized long refused() {
        return refused;
    }

    public synchronized String firstRefused() {
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
        known.flatMap(contractTopic -> decode(contractTopic, payload)).ifPresent(this::note);
        lastArrival = System.nanoTime();
    }

    private void note(Message message) {
        arrivals.accept(message);
        latest = message.messageClass().qos() > 0 ? message : latest;
        if (message instanceof StatusMessage said) {
            RunStatus now = said.status();
            status = now;
            wasOnline |= now == RunStatus.ONLINE;
            isFinished |= ending != Ending.NONE && wasOnline && now == RunStatus.FINISHED;
        }
    }

    /** What is not recorded of the run yet, as far as its numbers show. */
    public synchronized long behind() {
        return arrivals.missing();
    }

    /** The same, with what never came of runs that are over. */
    public synchronized long missingOfAllRuns() {
        return arrivals.missing() + arrivals.missedOfFormerRuns();
    }

    /** Whether the broker is reached. */
    public synchronized boolean isUp() {
        return isUp;
    }

    /** The last message of the contract since this was last asked. */
    public synchronized Optional<Message> takeLatest() {
        Message taken = latest;
        latest = null;
        return Optional.ofNullable(taken);
    }

    /**
     * Whether there is nothing more to record: the disk is full, or the run is finished, nothing of it is missing, and nothing
     * has come for a while. After a loss a broker may say what it retained, the end among it, before what it kept for the
     * recorder.
     */
    public synchronized boolean isDone() {
        return clash != null || recording.failure().isPresent() || (isFinished && isQuiet());
    }

    /** How long nothing has come. */
    public synchronized Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - lastArrival);
    }

    /** What a recording that shall end by itself still waits for; empty if it does not, or not for much longer. */
    public synchronized Optional<String> awaited() {
        if (ending == Ending.NONE) {
            return Optional.empty();
        }
        if (!isUp) {
            return Optional.of("the broker, which is away.");
        }
        if (isFinished) {
            return behind() == 0 ? Optional.empty() : Optional.of(behind() + " messages of the run.");
        }
        RunStatus last = status;
        if (last == null) {
            return Optional.of("a run to say that it is online; none has. Maybe no line publishes to this broker.");
        }
        return Optional.of(
                switch (last) {
                    case FINISHED ->
                        "the next run, since the one on the broker was finished before. Maybe Ctrl-C is meant.";
                    case OFFLINE ->
                        "a run to finish, but the last one went offline before its end. Maybe its publisher died; Ctrl-C"
                                + " ends the recording.";
                    case ONLINE -> "the run to say that it is finished; it is online.";
                });
    }

    private boolean isQuiet() {
        Duration quiet = quiet();
        return behind() == 0 ? quiet.compareTo(QUIET) >= 0 : isUp && quiet.compareTo(LONG_QUIET) >= 0;
    }

    private Optional<Message> decode(Topic topic, byte[] payload) {
        try {
            return Optional.of(codec.decode(topic, payload));
        } catch (TelemetryFormatException e) {
            return Optional.empty(); // recorded all the same, for whoever verifies it
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
    public synchronized Optional<String> clash() {
        return Optional.ofNullable(clash);
    }

    @Override
    public synchronized void onClash(String detail) {
        clash = detail;
    }

    @Override
    public synchronized void onConnection(boolean connected, String detail) {
        isUp = connected;
        lastArrival = System.nanoTime();
        if (connected) { // a loss is logged by the connection
            onConnected.accept(detail);
        }
    }

    @Override
    public synchronized void commit() {
        recording.flush();
        recording.failure().ifPresent(reason -> {
            throw new NotSafeException(reason);
        });
    }
}
