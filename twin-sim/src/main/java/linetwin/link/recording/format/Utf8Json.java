package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * JSON in UTF-8 and in no other character set: a factory that would find out UTF-16 by itself counts characters where
 * bytes are needed. A byte order mark before it, as some editors write it, is passed over.
 */
final class Utf8Json {
    private Utf8Json() {}

    /** What reads JSON that is nested at most so deep. */
    static JsonFactory factory(int maxDepth) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .build())
                .build();
    }

    /** Where the text begins: at the first index, or behind a byte order mark there. */
    static int begin(byte[] bytes, int start, int end) {
        boolean isMarked = end - start >= 3
                && bytes[start] == (byte) 0xef
                && bytes[start + 1] == (byte) 0xbb
                && bytes[start + 2] == (byte) 0xbf;
        return isMarked ? start + 3 : start;
    }
}
