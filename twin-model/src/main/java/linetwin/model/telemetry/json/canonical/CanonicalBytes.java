package linetwin.model.telemetry.json.canonical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import linetwin.model.telemetry.json.canonical.ValueCache.Entry;
import linetwin.model.telemetry.limit.Instants;

/**
 * A payload that is read from left to right as long as it has the form in which this program writes: no spaces, no escapes,
 * ASCII, fields in their order. Each method reads what is expected, or throws. Belongs to one thread.
 */
final class CanonicalBytes {
    private static final int LONGEST_TEXT = 256;
    private static final int MOST_DIGITS = 18;
    private static final int TIME_LENGTH = 27;
    private static final int SECOND_LENGTH = 20;
    private static final int HASHED_FROM = 8; // years and months hardly change

    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final byte[] bytes;
    private final Memory memory;
    private int at;

    CanonicalBytes(byte[] bytes, Memory memory) {
        this.bytes = bytes;
        this.memory = memory;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return at;
    }

    /** Goes on elsewhere. */
    void moveTo(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    /** Reads these bytes if they come next. */
    boolean skip(byte[] expected) {
        int until = at + expected.length;
        if (until > bytes.length || !Arrays.equals(bytes, at, until, expected, 0, expected.length)) {
            return false;
        }
        at = until;
        return true;
    }

    void expect(byte[] expected) throws NotCanonicalException {
        if (!skip(expected)) {
            throw new NotCanonicalException();
        }
    }

    /** Reads the rest of a string, and its end. */
    String text() throws NotCanonicalException {
        int from = at;
        int limit = Math.min(bytes.length, from + LONGEST_TEXT);
        int hash = 0;
        int i = from;
        while (i < limit && bytes[i] != '"') {
            byte b = bytes[i];
            if (b < ' ' || b == '\\') { // a byte of another character than ASCII is negative
                throw new NotCanonicalException();
            }
            hash = 31 * hash + b;
            i++;
        }
        if (i == limit) {
            throw new NotCanonicalException();
        }
        at = i + 1;
        Entry<String> known = memory.texts().findAt(hash, bytes, from);
        return known == null || known.length() != i - from ? remember(hash, from, i) : known.value();
    }

    private String remember(int hash, int from, int until) {
        String text = new String(bytes, from, until - from, StandardCharsets.ISO_8859_1);
        memory.texts().put(hash, bytes, from, until, text);
        return text;
    }

    /** Reads a number of 0 or more. */
    long count() throws NotCanonicalException {
        int from = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from <= MOST_DIGITS) {
            value = 10 * value + bytes[at] - '0';
            at++;
        }
        boolean isWhole = at > from && at - from <= MOST_DIGITS && (bytes[from] != '0' || at == from + 1);
        if (!isWhole || at == bytes.length || (bytes[at] != ',' && bytes[at] != '}')) {
            throw new NotCanonicalException();
        }
        return value;
    }

    boolean flag() throws NotCanonicalException {
        if (skip(TRUE)) {
            return true;
        }
        expect(FALSE);
        return false;
    }

    /** Reads the rest of a string that is a time, and its end. */
    Instant time() throws NotCanonicalException {
        int end = at + TIME_LENGTH;
        if (end >= bytes.length || bytes[end] != '"' || bytes[end - 1] != 'Z') {
            throw new NotCanonicalException();
        }
        long second = second(end);
        int micros = 0;
        for (int i = at + SECOND_LENGTH; i < end - 1; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new NotCanonicalException();
            }
            micros = 10 * micros + digit;
        }
        at = end + 1;
        return Instant.ofEpochSecond(second, micros * 1_000L);
    }

    /** The second of the time to be read, which is mostly one of those that were read before. */
    private long second(int end) throws NotCanonicalException {
        int hash = 0;
        for (int i = at + HASHED_FROM; i < at + SECOND_LENGTH; i++) {
            hash = 31 * hash + bytes[i];
        }
        Entry<Long> known = memory.seconds().findAt(hash, bytes, at);
        if (known != null) {
            return known.value();
        }
        Instant instant = Instants.parse(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
        if (instant == null) {
            throw new NotCanonicalException();
        }
        memory.seconds().put(hash, bytes, at, at + SECOND_LENGTH, instant.getEpochSecond());
        return instant.getEpochSecond();
    }

    /**
     * What was read before. Any thread may use it.
     *
     * @param seconds since 1970, by the text of a time up to the point before its decimals
     */
    record Memory(ValueCache<String> texts, ValueCache<Long> seconds) {
        Memory() {
            this(new ValueCache<>(13), new ValueCache<>(13));
        }
    }
}
