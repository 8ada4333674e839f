package linetwin.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes out of a stream, without their line feeds. Memory is bounded whatever the stream holds: a line that is too
 * long is passed over.
 */
public final class LineInput implements AutoCloseable {
    /** Longest line that is read: the longest message of a recording, with every character of its topic escaped. */
    public static final int MAX_LINE_BYTES = 1 << 21;

    /** After so many bytes without a line feed it is not looked for any more. */
    private static final long MAX_PASSED_OVER = 1L << 26;

    private static final int BUFFER_BYTES = 1 << 18;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private int filled;
    private boolean isEnded;

    /** How the search for a line ended. */
    public enum Found {
        LINE,
        /** The stream ended without a line feed after this. */
        CUT_LINE,
        TOO_LONG,
        /** The stream ended. */
        NOTHING,
        /** There is nothing like lines in the stream. */
        NO_TEXT
    }

    public LineInput(InputStream in) {
        this.in = in;
    }

    /** The bytes that {@link #start} and {@link #end} point into; valid until the next line. */
    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Finds the next line, which is then in the buffer. */
    public Found next() throws IOException {
        start = end == filled ? end : end + 1;
        int searched = start;
        while (true) {
            int feed = lineFeed(searched);
            if (feed >= 0) {
                end = feed;
                return end - start > MAX_LINE_BYTES ? Found.TOO_LONG : Found.LINE;
            }
            if (filled - start > MAX_LINE_BYTES) {
                return passOver();
            }
            searched = filled - start;
            boolean isMore = fill();
            searched += start;
            if (!isMore) {
                end = filled;
                return start == filled ? Found.NOTHING : Found.CUT_LINE;
            }
        }
    }

    private int lineFeed(int from) {
        byte[] bytes = buffer;
        for (int i = from; i < filled; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads more; what was read of the line moves to the begin of the buffer. */
    private boolean fill() throws IOException {
        if (isEnded) {
            return false;
        }
        int kept = filled - start;
        if (kept > buffer.length / 2) {
            buffer = Arrays.copyOfRange(buffer, start, start + 2 * buffer.length);
        } else {
            System.arraycopy(buffer, start, buffer, 0, kept);
        }
        start = 0;
        filled = kept;
        int read = in.read(buffer, filled, buffer.length - filled);
        isEnded = read < 0;
        filled += Math.max(0, read);
        return !isEnded;
    }

    private Found passOver() throws IOException {
        for (long passed = 0; passed < MAX_PASSED_OVER; passed += filled) {
            start = filled;
            end = filled;
            if (!fill()) {
                return Found.TOO_LONG;
            }
            int feed = lineFeed(0);
            if (feed >= 0) {
                end = feed;
                return Found.TOO_LONG;
            }
        }
        return Found.NO_TEXT;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
