package linetwin.link.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.file.LineInput;
import linetwin.file.LineInput.Found;
import linetwin.link.recording.format.IndexFormat;
import linetwin.link.recording.format.IndexFormat.Block;
import linetwin.link.recording.format.Keyframe;
import linetwin.link.recording.format.LineFormat;
import linetwin.link.recording.format.PartFiles;
import linetwin.link.recording.format.Position;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordingException;

/** Where the blocks of a recording begin, as the indexes beside its parts tell; empty if they are not there. */
final class RecordingIndex {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A block of a part.
     *
     * @param keyframeOffset where its keyframe begins in the index of the part
     */
    record Entry(int part, Path file, Block block, long keyframeOffset) {
        /** What was retained where the block begins. */
        Keyframe keyframe() {
            Keyframe keyframe = new Keyframe();
            Path index = IndexFormat.file(file);
            try (InputStream bytes = Files.newInputStream(index)) {
                bytes.skipNBytes(keyframeOffset);
                LineInput lines = new LineInput(bytes);
                for (int i = 0; i < block.keyframe() && lines.next() == Found.LINE; i++) {
                    if (LineFormat.read(new Position(index, i), lines.buffer(), lines.start(), lines.end())
                            instanceof RecordedMessage message) {
                        keyframe.accept(message);
                    }
                }
            } catch (IOException e) {
                throw new RecordingException(index + " can't be read: " + e.getMessage()
                        + ".\nMaybe it was changed; a recording can be read without its index.");
            }
            return keyframe;
        }
    }

    private RecordingIndex() {}

    /** Reads the indexes of all parts, each as far as it is whole and fits its part. */
    static RecordingIndex load(PartFiles files) {
        RecordingIndex index = new RecordingIndex();
        for (int part = 1; Files.exists(files.part(part)); part++) {
            Path file = files.part(part);
            if (Files.exists(IndexFormat.file(file))) {
                try (InputStream bytes = Files.newInputStream(IndexFormat.file(file))) {
                    index.load(part, file, bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return index;
    }

    private void load(int part, Path file, InputStream bytes) throws IOException {
        LineInput lines = new LineInput(bytes);
        long offset = 0;
        long length = Files.size(file);
        while (lines.next() == Found.LINE) {
            offset += lines.end() - lines.start() + 1;
            Optional<Block> block = IndexFormat.read(lines.buffer(), lines.start(), lines.end());
            if (block.isEmpty() || block.get().offset() >= length) {
                return;
            }
            entries.add(new Entry(part, file, block.get(), offset));
            for (int i = 0; i < block.get().keyframe(); i++) {
                if (lines.next() != Found.LINE) {
                    entries.remove(entries.size() - 1);
                    return;
                }
                offset += lines.end() - lines.start() + 1;
            }
        }
    }

    /** The last block before the time on the line passes the given one for the first time. */
    Optional<Entry> findBefore(Instant simTime) {
        Optional<Entry> found = Optional.empty();
        for (Entry entry : entries) {
            if (entry.block().simTime().isAfter(simTime)) {
                return found;
            }
            found = Optional.of(entry);
        }
        return found;
    }

    Optional<Entry> findLast() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }
}
