package linetwin.link.recording.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The files of a recording. The first has the name of the recording, such as {@code monday.jsonl.gz}; the others bear their
 * number before the ending: {@code monday.0002.jsonl.gz}. Names come from the caller and from counting, never from a file.
 */
public record PartFiles(Path first) {
    public Path part(int number) {
        if (number == 1) {
            return first;
        }
        String name = String.valueOf(first.getFileName());
        String packed = Compression.of(first).suffix();
        String bare = name.substring(0, name.length() - packed.length());
        int dot = bare.lastIndexOf('.') > 0 ? bare.lastIndexOf('.') : bare.length();
        return first.resolveSibling(
                bare.substring(0, dot) + String.format(Locale.ROOT, ".%04d", number) + bare.substring(dot) + packed);
    }

    /** How many there are, without a gap. */
    public int count() {
        int count = 0;
        while (Files.exists(part(count + 1))) {
            count++;
        }
        return count;
    }

    /** Whether there is nothing that a new recording of this name could be taken for a part of. */
    public boolean isFree() {
        return !Files.exists(first) && !Files.exists(part(2));
    }
}
