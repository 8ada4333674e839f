package linetwin.cli.session;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.HeardOptions;
import linetwin.cli.option.HearingOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.text.Numerals;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.sim.learn.observe.OnePlant;

/**
 * A command that hears a line, from recordings or for a time from a broker: somebody sees how far it is. Ctrl-C ends it; what was heard
 * of a broker by then counts, a recording that was read in part does not.
 */
public final class TelemetryHearing {
    private static final int LOOK_EVERY = 256;
    private static final int MOST_FINDINGS = 10;
    private static final int MOST_WAITING = 10_000;
    private static final long LOOK_MILLIS = 100;

    private final TelemetrySink sink;
    private final PrintWriter err;
    private long refused;

    /** @param err where what could not be read is told */
    public TelemetryHearing(TelemetrySink sink, PrintWriter err) {
        this.sink = new OnePlant(sink);
        this.err = err;
    }

    /** What a command ends with whose own work is done: what could not be read may be what mattered. */
    public int status() {
        return refused > 0 ? ExitStatus.FAILED_CHECK : ExitStatus.OK;
    }

    /** Hears what the options name. */
    public void hear(HeardOptions options, String command) {
        HearingOptions hearing = options.hearing();
        hearing.time()
                .ifPresentOrElse(
                        time -> hear(hearing.settings(command), hearing.topic(), time),
                        () -> hear(options.recordings()));
    }

    /**
     * Reads recordings, one after the other, in the order of their begins.
     *
     * @throws InputException if it was ended before it was through
     */
    public void hear(List<Path> files) {
        List<Recording> recordings = files.stream()
                .map(Recording::open)
                .sorted((one, other) -> one.begin().compareTo(other.begin()))
                .toList();
        requireDistinct(recordings);
        long seconds = recordings.stream().mapToLong(TelemetryHearing::seconds).sum();
        try (StopSignal signal = new StopSignal();
                Progress progress = Progress.of("Read", seconds)) {
            long before = 0;
            for (Recording recording : recordings) {
                read(recording, signal, progress, before);
                before += seconds(recording);
            }
        }
        if (refused > 0) {
            err.println(Numerals.count(refused, "line") + " could not be read and left out.");
            err.flush();
        }
    }

    /** What is given twice would count twice. */
    private static void requireDistinct(List<Recording> recordings) {
        for (int i = 1; i < recordings.size(); i++) {
            Recording later = recordings.get(i);
            recordings.subList(0, i).stream()
                    .filter(before -> before.header().run().isPresent()
                            && before.header().run().equals(later.header().run())
                            && later.begin().isBefore(before.end()))
                    .findFirst()
                    .ifPresent(before -> {
                        throw new InputException(later.file() + " holds the same run at the same time as "
                                + before.file() + ", and would count twice.\nMaybe one of them is to be left out.");
                    });
        }
    }

    private static long seconds(Recording recording) {
        return Duration.between(recording.begin(), recording.end()).toSeconds();
    }

    private void read(Recording recording, StopSignal signal, Progress progress, long before) {
        MessageDecoder decoder = new MessageDecoder();
        int sinceLook = 0;
        try (RecordingReader reader = recording.read()) {
            for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get() instanceof RecordedMessage message) {
                    read(message, decoder);
                    if (++sinceLook == LOOK_EVERY) {
                        sinceLook = 0;
                        message.findSimTime()
                                .ifPresent(time -> progress.stepTo(before
                                        + Duration.between(recording.begin(), time)
                                                .toSeconds()));
                        requireGoingOn(signal);
                    }
                } else if (line.get() instanceof BrokenLine broken) {
                    refuse(broken.toString());
                }
            }
        }
    }

    private static void requireGoingOn(StopSignal signal) {
        if (signal.isReceived()) {
            throw new InputException("stopped before all was read; nothing was written.");
        }
    }

    private void read(RecordedMessage recorded, MessageDecoder decoder) {
        try {
            sink.accept(decoder.decode(recorded));
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            refuse(recorded.position() + ": " + e.getMessage());
        }
    }

    private void refuse(String finding) {
        refused++;
        if (refused <= MOST_FINDINGS) {
            err.println(finding);
        }
    }

    /** Listens to a broker for so much of the line's time, or until Ctrl-C. */
    public void hear(MqttSettings settings, String topic, Duration time) {
        BrokerCheck.require(settings);
        BlockingQueue<Message> heard = new LinkedBlockingQueue<>(MOST_WAITING);
        try (StopSignal signal = new StopSignal();
                Progress progress = Progress.of("Listen", time.toSeconds());
                MqttTelemetrySource source = new MqttTelemetrySource(settings, List.of(topic))) {
            source.start(new Queueing(heard));
            take(heard, time, signal, progress);
        } catch (InterruptedException e) { // asks for the same as Ctrl-C
            Thread.currentThread().interrupt();
        }
    }

    private void take(BlockingQueue<Message> heard, Duration time, StopSignal signal, Progress progress)
            throws InterruptedException {
        Instant latest = Instant.MIN;
        Instant first = Instant.MAX;
        while (!signal.isReceived()
                && (latest.isBefore(first) || Duration.between(first, latest).compareTo(time) < 0)) {
            Message message = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (message != null) {
                sink.accept(message);
                Instant at = message.header().simTime();
                latest = at.isAfter(latest) ? at : latest;
                first = first.equals(Instant.MAX) && message instanceof ClockMessage ? at : first;
                progress.stepTo(
                        first.isAfter(latest)
                                ? 0
                                : Duration.between(first, latest).toSeconds());
            }
        }
    }

    /** Waits where the command does not keep up, so that the broker keeps what comes. */
    private record Queueing(BlockingQueue<Message> heard) implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            try {
                heard.put(message);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onRejected(String topic, String reason) {
            // it changes nothing, as on the screen
        }

        @Override
        public void onConnection(boolean connected, String detail) {
            // it is made again by itself
        }
    }
}
