package linetwin.model.telemetry.json.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.json.wire.Type.Refinement;
import linetwin.model.telemetry.json.wire.ValueCache.Entry;
import linetwin.model.telemetry.limit.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A payload that is read from left to right as long as it has the form in which this program writes: no spaces, no escapes,
 * ASCII, fields in their order. Each method reads what is expected, or gives up, which says nothing of whether the payload is
 * right: the tree decides. It knows no message, only declared fields. Without it a replay of thirty hours takes 1.7 times the
 * processor time, and without what is remembered each message allocates 2.9 kB instead of 1.3 kB. Belongs to one thread.
 */
public final class CanonicalBytes implements Source {
    private static final int LONGEST_TEXT = 256;
    private static final int MOST_DIGITS = 18;
    private static final int TIME_LENGTH = 27;
    private static final int SECOND_LENGTH = 20;
    private static final int HASHED_FROM = 8; // years and months hardly change
    private static final int HASHED_BYTES = 40;

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private static final ValueCache<String> TEXTS = new ValueCache<>(13);

    /** Seconds since 1970, by the text of a time up to the point before its decimals. */
    private static final ValueCache<Long> SECONDS = new ValueCache<>(13);

    private final byte[] bytes;
    private int at;

    private CanonicalBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The value that a payload stands for, an object; null if it is not in the canonical form, or is out of its range. */
    public static <V> @Nullable V read(byte[] payload, Reading<Source, V> making) {
        CanonicalBytes in = new CanonicalBytes(payload);
        try {
            V value = in.object(making);
            return in.at == payload.length ? value : null;
        } catch (WireException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public boolean has(Field<?, ?> field) {
        return after(field) >= 0;
    }

    @Override
    public <V> V get(Field<?, V> field) throws WireException {
        V value = find(field);
        if (value == null) {
            throw notCanonical();
        }
        return value;
    }

    @Override
    public <V> @Nullable V find(Field<?, V> field) throws WireException {
        int begin = after(field);
        if (begin < 0) {
            return field.absent();
        }
        at = begin;
        return field.type().canonical().read(this);
    }

    /** Where the value of a field begins if the field comes next; -1 if not. */
    private int after(Field<?, ?> field) {
        byte[] expected = field.begin();
        int from = bytes[at - 1] == '{' ? 1 : 0; // no comma before the first field
        int until = at + expected.length - from;
        boolean isNext = until <= bytes.length && Arrays.equals(bytes, at, until, expected, from, expected.length);
        return isNext ? until : -1;
    }

    @Override
    public WireException broken(Field<?, ?> field, String rule) {
        return notCanonical();
    }

    @Override
    public WireException broken(String rule) {
        return notCanonical();
    }

    /** Says that the tree has to decide, also for types that are rare. */
    static WireException notCanonical() {
        return new WireException("payload", "is not in the canonical form");
    }

    <V> V object(Reading<Source, V> making) throws WireException {
        expect('{');
        V value = making.read(this);
        expect('}');
        return value;
    }

    <V> List<V> items(Reading<CanonicalBytes, V> reading) throws WireException {
        expect('[');
        if (skip(']')) {
            return List.of();
        }
        List<V> values = new ArrayList<>();
        do {
            values.add(reading.read(this));
        } while (skip(','));
        expect(']');
        return values;
    }

    /** Reads an object, entry by entry. A name that comes twice is for the tree to refuse. */
    <K extends Comparable<? super K>, V> SortedMap<K, V> entries(
            Refinement<String, K> key, Reading<CanonicalBytes, V> reading) throws WireException {
        SortedMap<K, V> entries = new TreeMap<>();
        expect('{');
        if (skip('}')) {
            return entries;
        }
        do {
            K name = key.of(this, text());
            expect(':');
            if (entries.put(name, reading.read(this)) != null) {
                throw notCanonical();
            }
        } while (skip(','));
        expect('}');
        return entries;
    }

    /** Reads a value whose bytes may be known. */
    <V> V recurring(ValueCache<V> values, Reading<CanonicalBytes, V> reading) throws WireException {
        int from = at;
        int hash = hash(from, Math.min(bytes.length, from + HASHED_BYTES));
        Entry<V> known = values.findAt(hash, bytes, from);
        if (known != null) {
            at = from + known.length();
            return known.value();
        }
        V value = reading.read(this);
        values.put(hash, bytes, from, at, value);
        return value;
    }

    private int hash(int from, int until) {
        int hash = 0;
        for (int i = from; i < until; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    private boolean skip(char expected) {
        boolean isNext = at < bytes.length && bytes[at] == expected;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private void expect(char expected) throws WireException {
        if (!skip(expected)) {
            throw notCanonical();
        }
    }

    String text() throws WireException {
        expect('"');
        int from = at;
        int limit = Math.min(bytes.length, from + LONGEST_TEXT);
        int hash = 0;
        int i = from;
        while (i < limit && bytes[i] != '"') {
            byte b = bytes[i];
            if (b < ' ' || b == '\\') { // a byte of another character than ASCII is negative
                throw notCanonical();
            }
            hash = 31 * hash + b;
            i++;
        }
        if (i == limit) {
            throw notCanonical();
        }
        at = i + 1;
        Entry<String> known = TEXTS.findAt(hash, bytes, from);
        return known == null || known.length() != i - from ? remember(hash, from, i) : known.value();
    }

    private String remember(int hash, int from, int until) {
        String text = new String(bytes, from, until - from, StandardCharsets.ISO_8859_1);
        TEXTS.put(hash, bytes, from, until, text);
        return text;
    }

    /** Reads a number of 0 or more. */
    long count() throws WireException {
        int from = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from <= MOST_DIGITS) {
            value = 10 * value + bytes[at] - '0';
            at++;
        }
        boolean isWhole = at > from && at - from <= MOST_DIGITS && (bytes[from] != '0' || at == from + 1);
        if (!isWhole || at == bytes.length || (bytes[at] != ',' && bytes[at] != '}')) {
            throw notCanonical();
        }
        return value;
    }

    /** Reads a number of 0 or more that an {@code int} can hold. */
    int size() throws WireException {
        long count = count();
        if (count > Integer.MAX_VALUE) {
            throw notCanonical();
        }
        return (int) count;
    }

    boolean flag() throws WireException {
        boolean flag = at < bytes.length && bytes[at] == 't';
        byte[] expected = flag ? TRUE : FALSE;
        int until = at + expected.length;
        if (until > bytes.length || !Arrays.equals(bytes, at, until, expected, 0, expected.length)) {
            throw notCanonical();
        }
        at = until;
        return flag;
    }

    Instant time() throws WireException {
        expect('"');
        int end = at + TIME_LENGTH;
        if (end >= bytes.length || bytes[end] != '"' || bytes[end - 1] != 'Z') {
            throw notCanonical();
        }
        long second = second(end);
        int micros = 0;
        for (int i = at + SECOND_LENGTH; i < end - 1; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw notCanonical();
            }
            micros = 10 * micros + digit;
        }
        at = end + 1;
        return Instant.ofEpochSecond(second, micros * 1_000L);
    }

    /** The second of the time to be read, which is mostly one of those that were read before. */
    private long second(int end) throws WireException {
        int hash = hash(at + HASHED_FROM, at + SECOND_LENGTH);
        Entry<Long> known = SECONDS.findAt(hash, bytes, at);
        if (known != null) {
            return known.value();
        }
        Instant instant = Instants.parse(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
        if (instant == null) {
            throw notCanonical();
        }
        SECONDS.put(hash, bytes, at, at + SECOND_LENGTH, instant.getEpochSecond());
        return instant.getEpochSecond();
    }
}
