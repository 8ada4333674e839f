package linetwin.ui.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.session.KeptSession;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recorder.BrokerRecorder;
import linetwin.link.recorder.BrokerRecorder.Ending;
import linetwin.link.recorder.RecorderId;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.WholeRecording;
import linetwin.link.recording.format.PartFiles;
import linetwin.link.recording.format.RecordingHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what a broker delivers as the command {@code record} does. The broker keeps what comes while it is not reached, under a
 * name that lies beside the recording until that is ended: after a crash {@code record --append} gets the rest.
 */
final class BrokerTake implements Take {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerTake.class);
    private static final Rotation ROTATION = Rotation.NEVER.withBytes(1_000_000_000);
    private static final long LOOK_MILLIS = 100;
    private static final int LOOKS_BETWEEN_SIZES = 10;

    private final Instant begin = Instant.now();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final MqttSettings settings;
    private final RecordingWriter writer;
    private final BrokerRecorder recorder;
    private final MqttPayloadSource source;
    private final Thread worker = new Thread(this::work, "recording");
    private volatile long bytes;
    private volatile String clash = "";

    private BrokerTake(MqttSettings settings, String filter, RecordingWriter writer) {
        this.settings = settings;
        this.writer = writer;
        recorder = new BrokerRecorder(writer, detail -> {}, Ending.NONE);
        source = new MqttPayloadSource(settings, List.of(filter), recorder);
    }

    /**
     * Begins it.
     *
     * @param broker how to reach it; the recorder has a name of its own
     * @param filter of the topics
     * @param version of this program
     */
    static BrokerTake begin(MqttSettings broker, String filter, String version, Path file) {
        WholeRecording.requireFree(file);
        MqttSettings own = broker.forClient(RecorderId.of(file)).withDurableSession();
        try {
            BrokerCheck.require(own);
            BrokerTake take = new BrokerTake(
                    own, filter, RecordingWriter.create(file, RecordingHeader.ofBroker(version), ROTATION));
            take.worker.start();
            return take;
        } catch (RuntimeException e) {
            forgetName(file);
            throw e;
        }
    }

    private void work() {
        try (writer) {
            record();
            writer.close();
            endSession();
        } finally {
            measure();
        }
    }

    private void record() {
        try (source) {
            source.start();
            int looks = 0;
            boolean isOver = false;
            while (!isOver) {
                isOver = stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) || recorder.isDone();
                recorder.takeLatest().ifPresent(source::took);
                if (looks % LOOKS_BETWEEN_SIZES == 0) {
                    measure();
                }
                looks++;
            }
        } catch (InterruptedException e) { // asks for the same as to end it
            stopped.countDown();
        }
        clash = recorder.clash().orElse("");
    }

    /** Nobody will fetch what the broker would keep for it. */
    private void endSession() {
        try {
            KeptSession.end(settings);
            forgetName(writer.file());
        } catch (BrokerAccessException e) {
            LOG.warn("{} keeps messages for {}, which is ended: {}", settings.broker(), writer.file(), e.getMessage());
        }
    }

    private static void forgetName(Path file) {
        try {
            RecorderId.forget(file);
        } catch (IOException e) {
            LOG.warn("The name of the recorder of {} can't be deleted: {}", file, e.toString());
        }
    }

    private void measure() {
        PartFiles files = new PartFiles(writer.file());
        long sum = 0;
        for (int part = 1; Files.exists(files.part(part)); part++) {
            sum += files.part(part).toFile().length();
        }
        bytes = sum;
    }

    @Override
    public Progress progress() {
        String failure = writer.failure().orElse(clash);
        return new Progress(
                writer.file(),
                begin,
                writer.written(),
                bytes,
                recorder.isUp(),
                recorder.missingOfAllRuns(),
                recorder.refused(),
                failure,
                writer.lost());
    }

    @Override
    public void end() {
        stopped.countDown();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
