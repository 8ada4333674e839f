package linetwin.sim.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import linetwin.sim.recording.RecordedMessage.Delivery;
import org.jspecify.annotations.Nullable;

/** Writes one file of a recording, which is new and ends with a whole line whenever it was flushed. */
final class PartWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final OutputStream packed;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(BUFFER_BYTES);
    private long bytes;
    private long messages;
    private long safeMessages;
    private long safeLength;
    private @Nullable Instant begin;

    PartWriter(Path path, RecordingHeader header) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        packed = Compression.of(path).pack(Channels.newOutputStream(file));
        lines.writeBytes(HeaderFormat.write(header));
        flush();
    }

    void write(Instant at, Delivery delivery, byte[] payload) throws IOException {
        if (begin == null) {
            begin = at;
        }
        LineFormat.write(lines, at, delivery, payload);
        messages++;
        if (lines.size() >= BUFFER_BYTES) {
            writeLines();
        }
    }

    /** Whether there is a message in it already, and it is as long as it shall be. */
    boolean isFull(Rotation rotation, Instant now) {
        return begin != null
                && (bytes + lines.size() >= rotation.bytes()
                        || Duration.between(begin, now).compareTo(rotation.time()) >= 0);
    }

    /** Puts everything where it can be read, even if this process dies. */
    void flush() throws IOException {
        writeLines();
        packed.flush();
        safeMessages = messages;
        safeLength = file.position();
    }

    /** Messages that can be read, whatever happens to this process. */
    long safeMessages() {
        return safeMessages;
    }

    /** Gives up after an error, and takes back what was written in part, so that the file ends with a whole line. */
    void abandon() throws IOException {
        try (file) {
            file.truncate(safeLength);
        }
    }

    private void writeLines() throws IOException {
        lines.writeTo(packed);
        bytes += lines.size();
        lines.reset();
    }

    /** Puts everything where it can be read, even if the machine dies. */
    @Override
    public void close() throws IOException {
        try (file) {
            flush();
            file.force(true);
            packed.close();
        }
    }
}
