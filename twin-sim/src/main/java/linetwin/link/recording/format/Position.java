package linetwin.link.recording.format;

import java.nio.file.Path;

/**
 * A place in a recording.
 *
 * @param line in the file, from 1; the header is line 1
 */
public record Position(Path file, long line) {
    /** Such as {@code monday.jsonl, line 12}. */
    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
