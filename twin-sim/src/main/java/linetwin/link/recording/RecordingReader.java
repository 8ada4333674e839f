package linetwin.link.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import linetwin.file.FileFailure;
import linetwin.file.LineInput;
import linetwin.file.LineInput.Found;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.CanonicalLines;
import linetwin.link.recording.format.Compression;
import linetwin.link.recording.format.HeaderFormat;
import linetwin.link.recording.format.LineFormat;
import linetwin.link.recording.format.PartFiles;
import linetwin.link.recording.format.Position;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordingException;
import linetwin.link.recording.format.RecordingException.Reason;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.limit.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a recording, one after another through all its parts, whatever became of the files: a line that can't be read
 * is told as a {@link BrokenLine}, and reading goes on with the next one. Memory is bounded by the longest line. Belongs to
 * one thread.
 */
public final class RecordingReader implements AutoCloseable {
    /** After so many broken lines in a row the rest of a part is left unread. */
    private static final int HOPELESS = 1_000;

    private final PartFiles files;
    private final RecordingHeader header;
    private int part = 1;
    private LineInput input;
    private long line;
    private final CanonicalLines canonical = new CanonicalLines();
    private int brokenInRow;
    private boolean isPartOver;

    private RecordingReader(PartFiles files) {
        this.files = files;
        input = openFile(files.first(), 0);
        try {
            header = readHeader();
        } catch (RecordingException e) {
            close();
            throw e;
        }
    }

    private RecordingReader(RecordingIndex.Entry entry, PartFiles files, RecordingHeader header) {
        this.files = files;
        this.header = header;
        part = entry.part();
        line = entry.block().line() - 1;
        input = openFile(entry.file(), entry.block().offset());
    }

    /**
     * Opens a recording by the name of its first part.
     *
     * @throws RecordingException if there is no such file, or it does not begin with the header of a recording
     */
    public static RecordingReader open(Path file) {
        return new RecordingReader(new PartFiles(file));
    }

    /** The same recording from a block on. */
    static RecordingReader openAt(RecordingIndex.Entry block, PartFiles files, RecordingHeader header) {
        return new RecordingReader(block, files, header);
    }

    /** The header of the first part. */
    public RecordingHeader header() {
        return header;
    }

    /** The next line; empty at the end of the recording. */
    public Optional<RecordedLine> next() {
        Optional<RecordedLine> found = nextInPart();
        while (found.isEmpty() && Files.exists(files.part(part + 1))) {
            openNextPart();
            found = nextInPart();
        }
        return found;
    }

    private Optional<RecordedLine> nextInPart() {
        if (isPartOver) {
            return Optional.empty();
        }
        line++;
        RecordedLine found = readLine();
        brokenInRow = found instanceof BrokenLine ? brokenInRow + 1 : 0;
        return brokenInRow == HOPELESS
                ? Optional.of(last("is the last of " + HOPELESS + " broken lines: given up"))
                : Optional.ofNullable(found);
    }

    private @Nullable RecordedLine readLine() {
        try {
            return switch (input.next()) {
                case LINE -> wholeLine();
                case CUT_LINE -> last("is cut off");
                case TOO_LONG -> new BrokenLine(position(), "has more than " + LineInput.MAX_LINE_BYTES + " bytes");
                case NO_TEXT -> last("does not end");
                case NOTHING -> null;
            };
        } catch (EOFException e) {
            return last("is cut off");
        } catch (IOException e) {
            return last(
                    Compression.isCutOff(e)
                            ? "is cut off"
                            : "can't be read: " + Excerpt.of(String.valueOf(e.getMessage())));
        }
    }

    private RecordedLine wholeLine() {
        RecordedLine message = canonical.read(position(), input.buffer(), input.start(), input.end());
        return message == null ? LineFormat.read(position(), input.buffer(), input.start(), input.end()) : message;
    }

    /** A broken line after which the rest of the part is left unread. */
    private BrokenLine last(String reason) {
        isPartOver = true;
        return new BrokenLine(position(), reason);
    }

    private Position position() {
        return new Position(files.part(part), line);
    }

    private void openNextPart() {
        close();
        part++;
        line = 0;
        brokenInRow = 0;
        isPartOver = false;
        input = openFile(files.part(part), 0);
        readHeader();
    }

    private RecordingHeader readHeader() {
        line = 1;
        try {
            Found found = input.next();
            if (found == Found.LINE) {
                return HeaderFormat.read(position(), input.buffer(), input.start(), input.end());
            }
            throw HeaderFormat.noRecording(
                    position(), found == Found.NOTHING ? "it is empty" : "its first line does not end");
        } catch (IOException e) {
            throw HeaderFormat.noRecording(position(), "it " + Excerpt.of(String.valueOf(e.getMessage())));
        }
    }

    private static LineInput openFile(Path file, long offset) {
        if (Files.isDirectory(file)) {
            throw new RecordingException(Reason.NO_RECORDING, file + " is a directory; must be a recording.");
        }
        try {
            InputStream bytes = Files.newInputStream(file);
            bytes.skipNBytes(offset);
            return new LineInput(Compression.of(file).unpack(bytes));
        } catch (NoSuchFileException e) {
            throw new RecordingException(Reason.MISSING, "there is no recording " + file + ".", e);
        } catch (ZipException e) {
            throw new RecordingException(Reason.NO_RECORDING, file + " can't be unpacked: " + e.getMessage() + ".", e);
        } catch (EOFException e) {
            throw new RecordingException(
                    Reason.NO_RECORDING,
                    file + " ends before its first line.\nMaybe the program that wrote it was killed at once.",
                    e);
        } catch (IOException e) {
            throw new RecordingException(file + " can't be read: " + FileFailure.reason(e) + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw new RecordingException(files.part(part) + " can't be closed: " + e.getMessage() + ".", e);
        }
    }
}
