package linetwin.link.recording;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.link.recording.format.Compression;
import linetwin.link.recording.format.HeaderFormat;
import linetwin.link.recording.format.IndexFormat;
import linetwin.link.recording.format.Keyframe;
import linetwin.link.recording.format.LineFormat;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordingHeader;
import org.jspecify.annotations.Nullable;

/**
 * Writes one file of a recording, which is new and ends with a whole line whenever it was flushed. The file is a chain of
 * blocks, packed each for itself, so that reading can begin at any of them.
 */
final class PartWriter implements AutoCloseable {
    static final int BLOCK_BYTES = 1 << 24;

    private static final int BUFFER_BYTES = 1 << 16;

    private final Compression compression;
    private final FileChannel file;
    private final IndexWriter index;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(BUFFER_BYTES);
    private OutputStream packed;
    private @Nullable Instant begin;
    private boolean isIndexed;
    private long bytes;
    private long bytesBeforeBlock;
    private long blockOffset;
    private long blockLine;
    private long messages;
    private long safeMessages;
    private long safeLength;

    PartWriter(Path path, RecordingHeader header) throws IOException {
        compression = Compression.of(path);
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        index = new IndexWriter(path);
        try {
            packed = newStream();
            lines.writeBytes(HeaderFormat.write(header));
            beginBlock();
        } catch (IOException e) {
            takeBack(path);
            throw e;
        }
    }

    /** What could not be begun is no recording that is there already. */
    private void takeBack(Path path) throws IOException {
        file.close();
        index.close();
        Files.deleteIfExists(path);
        Files.deleteIfExists(IndexFormat.file(path));
    }

    /**
     * Writes a message.
     *
     * @param before what was retained before it
     */
    void write(RecordedMessage message, Keyframe before) throws IOException {
        if (bytes + lines.size() - bytesBeforeBlock >= BLOCK_BYTES) {
            beginBlock();
        }
        if (!isIndexed) {
            addToIndex(message, before);
        }
        if (begin == null) {
            begin = message.at();
        }
        LineFormat.write(lines, message);
        messages++;
        if (lines.size() >= BUFFER_BYTES) {
            flush(); // so that little is lost if the disk gets full
        }
    }

    private void beginBlock() throws IOException {
        writeLines();
        packed.close();
        safe();
        isIndexed = false;
        bytesBeforeBlock = bytes;
        blockOffset = file.position();
        packed = newStream();
        blockLine = messages + 2; // after the header
    }

    private void addToIndex(RecordedMessage message, Keyframe before) throws IOException {
        Optional<Instant> simTime = message.findSimTime();
        if (simTime.isPresent()) {
            index.add(new IndexFormat.Block(blockOffset, blockLine, simTime.get(), before.size()), before);
            isIndexed = true;
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
        safe();
    }

    private void safe() throws IOException {
        safeMessages = messages;
        safeLength = file.position();
    }

    /** Messages that can be read, whatever happens to this process. */
    long safeMessages() {
        return safeMessages;
    }

    /** Gives up after an error, and takes back what was written in part, so that the file ends with a whole line. */
    void abandon() throws IOException {
        try (file;
                index) {
            file.truncate(safeLength);
        }
    }

    private void writeLines() throws IOException {
        lines.writeTo(packed);
        bytes += lines.size();
        lines.reset();
    }

    private OutputStream newStream() throws IOException {
        return compression.pack(new FilterOutputStream(Channels.newOutputStream(file)) {
            @Override
            public void write(byte[] some, int offset, int length) throws IOException {
                out.write(some, offset, length);
            }

            @Override
            public void close() {
                // the next block follows in the same file
            }
        });
    }

    /** Puts everything where it can be read, even if the machine dies. */
    @Override
    public void close() throws IOException {
        try (file;
                index) {
            writeLines();
            packed.close();
            file.force(true);
            safe();
        }
    }
}
