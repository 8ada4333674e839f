package linetwin.link.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import linetwin.link.recording.format.Compression;
import linetwin.link.recording.format.RawFormat;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.link.recording.format.RecordingException;

/**
 * Writes messages of any kind to a new file, one a line, up to a size. If the disk is full, or fails, it stops for good; what
 * was flushed stays readable. Safe for use by several threads.
 */
public final class RawWriter implements AutoCloseable {
    private final Path file;
    private final OutputStream out;
    private final long mostBytes;
    private long bytes;
    private long written;
    private Optional<String> end = Optional.empty();

    private RawWriter(Path file, OutputStream out, long mostBytes) {
        this.file = file;
        this.out = out;
        this.mostBytes = mostBytes;
    }

    /**
     * Begins a file, which is packed if it ends with {@code .gz} or {@code .zst}.
     *
     * @param mostBytes after which it ends, before packing
     * @throws RecordingException if there is such a file already, or it can't be written
     */
    public static RawWriter create(Path file, long mostBytes) {
        try {
            OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new RawWriter(file, Compression.of(file).pack(out), mostBytes);
        } catch (FileAlreadyExistsException e) {
            throw new RecordingException(
                    "there is a file " + file + " already, which is never written over.\nMaybe another name is meant.",
                    e);
        } catch (IOException e) {
            throw new RecordingException(
                    "the messages " + file + " can't be written: " + e.getMessage()
                            + ".\nMaybe its folder does not exist, or may not be written to.",
                    e);
        }
    }

    /** Writes a message, unless the end was reached. */
    public synchronized void write(Instant at, Delivery delivery, byte[] payload) {
        if (end.isPresent()) {
            return;
        }
        byte[] line = RawFormat.write(at, delivery, payload);
        if (bytes + line.length > mostBytes) {
            end = Optional.of("it has " + bytes + " bytes, and may have " + mostBytes);
            return;
        }
        try {
            out.write(line);
            bytes += line.length;
            written++;
        } catch (IOException e) {
            end = Optional.of(file + ": " + e.getMessage());
        }
    }

    /** Puts everything where it can be read, even if this process dies. */
    public synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            end = Optional.of(file + ": " + e.getMessage());
        }
    }

    /** Messages that were written. */
    public synchronized long written() {
        return written;
    }

    /** Why nothing more is written, if that is so. */
    public synchronized Optional<String> end() {
        return end;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            end = end.or(() -> Optional.of(file + ": " + e.getMessage()));
        }
    }
}
