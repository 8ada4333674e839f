package linetwin.link.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.link.recording.RecordingIndex.Entry;
import linetwin.link.recording.format.Keyframe;
import linetwin.link.recording.format.PartFiles;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordingException;
import linetwin.link.recording.format.RecordingHeader;

/**
 * A recording that can be entered at any time on the line. Immutable; any number of readers may read it side by side, also
 * while it is still being written, of which they see what was there when it was opened and perhaps more.
 */
public final class Recording {
    private final PartFiles files;
    private final RecordingHeader header;
    private final RecordingIndex index;
    private final Instant begin;
    private final Instant end;

    private Recording(Path file) {
        requireReadableAgain(file);
        files = new PartFiles(file);
        try (RecordingReader reader = RecordingReader.open(file)) {
            header = reader.header();
            begin = next(reader)
                    .orElseThrow(
                            () -> new RecordingException(
                                    RecordingException.Reason.EMPTY,
                                    file
                                            + " holds no message with a time on the line.\nMaybe nothing was published when it was made."));
        }
        index = RecordingIndex.load(files);
        end = findEnd();
    }

    /**
     * Opens a recording by the name of its first part. Reads its begin, its index, and its last block.
     *
     * @throws RecordingException if it is none, or holds no message with a time on the line
     */
    public static Recording open(Path file) {
        return new Recording(file);
    }

    /** A pipe could be read only once, and might never end. */
    private static void requireReadableAgain(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new RecordingException(file
                    + " is a pipe or a device, and this reads a recording more than once.\nMaybe it is to be kept in a file"
                    + " first; verify and diff read pipes.");
        }
    }

    /** The name of its first part. */
    public Path file() {
        return files.first();
    }

    public RecordingHeader header() {
        return header;
    }

    /** The time on the line of its first message. */
    public Instant begin() {
        return begin;
    }

    /** The time on the line of its last message. */
    public Instant end() {
        return end;
    }

    /** Its lines from the first on. */
    public RecordingReader read() {
        return RecordingReader.open(files.first());
    }

    /** Reads all of it once, for a timeline; takes a second for about a million events. */
    public RecordingSurvey survey() {
        return survey(soFar -> true);
    }

    /**
     * Reads all of it once, as long as it is wanted.
     *
     * @param isStillWanted gets what was found so far, now and then, on the thread that reads; ends the survey by refusing
     */
    public RecordingSurvey survey(Predicate<RecordingSurvey> isStillWanted) {
        return new Surveyor(this).survey(isStillWanted);
    }

    /** The nearest place before a time at which reading can begin. */
    public Entrance entranceBefore(Instant simTime) {
        return index.findBefore(simTime)
                .map(entry -> new Entrance(entry.keyframe(), RecordingReader.openAt(entry, files, header)))
                .orElseGet(() -> new Entrance(new Keyframe(), read()));
    }

    /**
     * A place at which reading begins.
     *
     * @param keyframe what was retained there
     */
    public record Entrance(Keyframe keyframe, RecordingReader reader) {}

    private Instant findEnd() {
        Instant last = index.findLast().map(entry -> entry.block().simTime()).orElse(begin);
        try (RecordingReader reader = openLastBlock()) {
            for (Optional<Instant> time = next(reader); time.isPresent(); time = next(reader)) {
                last = time.get();
            }
        }
        return last;
    }

    private RecordingReader openLastBlock() {
        Optional<Entry> last = index.findLast();
        return last.isPresent() ? RecordingReader.openAt(last.get(), files, header) : read();
    }

    /** The time on the line of the next message that has one. */
    private static Optional<Instant> next(RecordingReader reader) {
        for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
            Optional<Instant> simTime =
                    line.get() instanceof RecordedMessage message ? message.findSimTime() : Optional.empty();
            if (simTime.isPresent()) {
                return simTime;
            }
        }
        return Optional.empty();
    }
}
