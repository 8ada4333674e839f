package linetwin.link.recording;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import linetwin.file.FileFailure;
import linetwin.link.recording.format.Keyframe;
import linetwin.link.recording.format.PartFiles;
import linetwin.link.recording.format.Position;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.link.recording.format.RecordingException;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Writes a recording, which is new: nothing that exists is ever written over. If the disk is full, or fails, it stops for good:
 * what was written stays readable, and what comes after is counted. Safe for use by several threads.
 */
public final class RecordingWriter implements TelemetrySink, AutoCloseable {
    private final JsonCodec codec = new JsonCodec();
    private final PartFiles files;
    private final Rotation rotation;
    private final RecordingHeader header;
    private final Keyframe keyframe = new Keyframe();
    private int number;
    private @Nullable PartWriter part;
    private long accepted;
    private long safeBefore;
    private Optional<String> failure = Optional.empty();

    private RecordingWriter(PartFiles files, RecordingHeader header, Rotation rotation) throws IOException {
        this.files = files;
        this.header = header;
        this.rotation = rotation;
        this.number = header.part();
        this.part = new PartWriter(files.part(number), header);
    }

    /**
     * Begins a recording.
     *
     * @param file name of its first part; packed if it ends with {@code .gz} or {@code .zst}
     * @throws RecordingException if there is a recording of that name already, or the file can't be written
     */
    public static RecordingWriter create(Path file, RecordingHeader header, Rotation rotation) {
        PartFiles files = new PartFiles(file);
        if (!files.isFree()) {
            throw new RecordingException("there is a recording " + file
                    + " already, which is never written over.\nMaybe another name is meant, or --append.");
        }
        return begin(files, header, rotation);
    }

    /** Goes on with a recording, or begins it: in a new part, since nothing that was written is touched. */
    public static RecordingWriter append(Path file, RecordingHeader header, Rotation rotation) {
        PartFiles files = new PartFiles(file);
        return begin(files, header.withPart(files.count() + 1), rotation);
    }

    private static RecordingWriter begin(PartFiles files, RecordingHeader header, Rotation rotation) {
        try {
            return new RecordingWriter(files, header, rotation);
        } catch (IOException e) {
            throw new RecordingException(
                    "the recording " + files.part(header.part()) + " can't be written: " + FileFailure.reason(e) + "."
                            + (e instanceof FileSystemException
                                    ? "\nMaybe its folder does not exist, or may not be written to."
                                    : ""),
                    e);
        }
    }

    /** Records what this program itself says, as of its wall time or, without one, of its time on the line. */
    @Override
    public void accept(Message message) {
        Instant wallTime = message.header().wallTime();
        MessageClass messageClass = message.messageClass();
        write(
                wallTime == null ? message.header().simTime() : wallTime,
                new Delivery(message.topic().toString(), messageClass.qos(), messageClass.isRetained()),
                codec.encode(message));
    }

    /** Records a payload, which must be JSON on one line and is not changed afterwards. */
    public synchronized void write(Instant at, Delivery delivery, byte[] payload) {
        accepted++;
        if (failure.isEmpty()) {
            RecordedMessage message = new RecordedMessage(new Position(files.first(), accepted), at, delivery, payload);
            attempt(() -> {
                openPart(at).write(message, keyframe);
                keyframe.accept(message);
            });
        }
    }

    /** Puts everything where it can be read, even if this process dies. */
    public synchronized void flush() {
        PartWriter open = part;
        if (open != null && failure.isEmpty()) {
            attempt(open::flush);
        }
    }

    private PartWriter openPart(Instant at) throws IOException {
        PartWriter open = part;
        if (open != null && !open.isFull(rotation, at)) {
            return open;
        }
        if (open != null) {
            finish(open);
        }
        number++;
        PartWriter next = new PartWriter(files.part(number), header.withPart(number));
        part = next;
        return next;
    }

    private void finish(PartWriter open) throws IOException {
        open.close();
        safeBefore += open.safeMessages();
        part = null;
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            stop(e);
        }
    }

    private void stop(IOException reason) {
        failure = Optional.of(files.part(number) + ": " + reason.getMessage());
        PartWriter broken = part;
        part = null;
        if (broken != null) {
            safeBefore += broken.safeMessages();
            attempt(broken::abandon);
        }
    }

    /** The name of its first part. */
    public Path file() {
        return files.first();
    }

    /** Messages that are, or unless the disk fails will be, in the recording. */
    public synchronized long written() {
        return failure.isPresent() ? safeBefore : accepted;
    }

    /** Messages that could not be written. */
    public synchronized long lost() {
        return accepted - written();
    }

    /** Why it stopped before its end, if it did. */
    public synchronized Optional<String> failure() {
        return failure;
    }

    @Override
    public synchronized void close() {
        PartWriter open = part;
        if (open != null) {
            attempt(() -> finish(open));
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
