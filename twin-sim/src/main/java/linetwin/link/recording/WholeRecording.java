package linetwin.link.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import linetwin.file.FileFailure;
import linetwin.link.recording.format.IndexFormat;
import linetwin.link.recording.format.PartFiles;
import linetwin.link.recording.format.RecordingException;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;

/**
 * A recording in one file that appears whole or not at all. It is written beside its place, under a name that must be free, and
 * moved there when it is kept; what is not kept is deleted.
 */
public final class WholeRecording implements TelemetrySink, AutoCloseable {
    private final Path file;
    private final Path fresh;
    private final RecordingWriter writer;

    /** Begins one; a recording of that name that is there already is refused. */
    public WholeRecording(Path file, RecordingHeader header) {
        requireFree(file);
        this.file = file;
        fresh = file.resolveSibling("." + UUID.randomUUID() + "-" + file.getFileName());
        writer = RecordingWriter.create(fresh, header, Rotation.NEVER);
    }

    /** Refuses the name of a recording that is there already. */
    public static void requireFree(Path file) {
        if (!new PartFiles(file).isFree()) {
            throw new RecordingException("there is a recording " + file
                    + " already, which is never written over.\nMaybe another name is meant.");
        }
    }

    @Override
    public void accept(Message message) {
        writer.accept(message);
    }

    /** Whether everything could be written so far. */
    public boolean isWritten() {
        return writer.failure().isEmpty();
    }

    /** Puts it in its place, and says how many messages it holds. */
    public long keep() {
        writer.close();
        writer.failure().ifPresent(reason -> {
            throw new RecordingException(file + " can't be written: " + reason);
        });
        try {
            Files.move(
                    IndexFormat.file(fresh),
                    IndexFormat.file(file),
                    StandardCopyOption.REPLACE_EXISTING); // one that lies there without its recording
            Files.move(fresh, file);
            return writer.written();
        } catch (IOException e) {
            throw new RecordingException(file + " can't be written: " + FileFailure.reason(e), e);
        }
    }

    /** Deletes what was not kept. */
    @Override
    public void close() {
        writer.close();
        try {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(IndexFormat.file(fresh));
        } catch (IOException e) {
            throw new RecordingException(fresh + " can't be deleted: " + FileFailure.reason(e), e);
        }
    }
}
