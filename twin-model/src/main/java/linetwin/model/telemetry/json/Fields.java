package linetwin.model.telemetry.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.Sums;
import linetwin.model.telemetry.limit.Instants;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that came from outside. Whoever asks for one gets a value of the right type, or an error that
 * names the topic, the field and the rule. Fields that nobody asks for are ignored; {@code null} counts as absent.
 */
public final class Fields {
    private final Topic topic;
    private final @Nullable Fields parent;
    private final String name;
    private final JsonNode object;

    private Fields(Topic topic, @Nullable Fields parent, String name, JsonNode object) throws TelemetryFormatException {
        this.topic = topic;
        this.parent = parent;
        this.name = name;
        this.object = object;
        if (!object.isObject()) {
            throw new TelemetryFormatException(topic, path(), "must be an object, but is " + kind(object));
        }
    }

    static Fields ofPayload(Topic topic, JsonNode payload) throws TelemetryFormatException {
        return new Fields(topic, null, "payload", payload);
    }

    public boolean has(String field) {
        return object.hasNonNull(field);
    }

    Fields object(String field) throws TelemetryFormatException {
        return new Fields(topic, this, field, node(field));
    }

    <T> List<T> objects(String field, Reading<T> reading) throws TelemetryFormatException {
        JsonNode array = array(field);
        List<T> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(reading.read(new Fields(topic, this, field + '[' + i + ']', array.get(i))));
        }
        return values;
    }

    String text(String field) throws TelemetryFormatException {
        return text(field, node(field));
    }

    private String text(String field, JsonNode node) throws TelemetryFormatException {
        require(isText(node), field, node, "a string of whole characters");
        return node.textValue();
    }

    List<String> texts(String field) throws TelemetryFormatException {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : array(field)) {
            require(isText(node), field, node, "an array of strings of whole characters");
            texts.add(node.textValue());
        }
        return texts;
    }

    boolean flag(String field) throws TelemetryFormatException {
        JsonNode node = node(field);
        require(node.isBoolean(), field, node, "true or false");
        return node.booleanValue();
    }

    long integer(String field) throws TelemetryFormatException {
        JsonNode node = whole(node(field));
        require(node.isIntegralNumber() && node.canConvertToLong(), field, node, "an integer of 64 bits");
        return node.longValue();
    }

    public long count(String field) throws TelemetryFormatException {
        return count(field, node(field));
    }

    /** A sum of microseconds, which may be larger than a {@code long}. */
    BigInteger sum(String field) throws TelemetryFormatException {
        JsonNode node = whole(node(field));
        boolean fits = node.isIntegralNumber()
                && node.bigIntegerValue().signum() >= 0
                && node.bigIntegerValue().compareTo(Sums.MOST) <= 0;
        require(fits, field, node, "an integer from 0 to " + Sums.MOST);
        return node.bigIntegerValue();
    }

    int smallCount(String field) throws TelemetryFormatException {
        return smallCount(field, node(field));
    }

    public double number(String field) throws TelemetryFormatException {
        return number(field, node(field));
    }

    /** A power that {@link linetwin.model.line.work.Power} accepts. */
    double kilowatts(String field) throws TelemetryFormatException {
        double kilowatts = number(field);
        require(kilowatts >= 0 && kilowatts <= 1_000_000, field, node(field), "a number from 0 to 1000000");
        return kilowatts;
    }

    Instant instant(String field) throws TelemetryFormatException {
        String text = text(field);
        Instant instant = Instants.parse(text);
        if (instant == null) {
            throw broken(field, "is '" + text + "'; must be a time in UTC such as 2026-01-05T06:00:00.000000Z");
        }
        return instant;
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) throws TelemetryFormatException {
        return constant(field, text(field), type);
    }

    SortedMap<String, Integer> smallCounts(String field) throws TelemetryFormatException {
        return entries(field, key -> key, this::smallCount);
    }

    SortedMap<String, Double> numbers(String field) throws TelemetryFormatException {
        return entries(field, key -> key, this::number);
    }

    SortedMap<String, String> textsByName(String field) throws TelemetryFormatException {
        return entries(field, key -> key, this::text);
    }

    <E extends Enum<E>> SortedMap<E, Long> countsByConstant(String field, Class<E> type)
            throws TelemetryFormatException {
        return entries(field, key -> constant(field, key, type), this::count);
    }

    SortedMap<Integer, Long> countsByNumber(String field) throws TelemetryFormatException {
        return entries(field, key -> wholeNumber(field, key), this::count);
    }

    /** The error that a field of this object breaks a rule. */
    TelemetryFormatException broken(String field, String rule) {
        return new TelemetryFormatException(topic, path(field), rule);
    }

    /** An integer may be written in any way that JSON has for it: 1000, 1000.0 and 1e3 are the same. */
    private static JsonNode whole(JsonNode node) {
        if (!node.isBigDecimal()) {
            return node;
        }
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        boolean isWhole = number.scale() <= 0 && number.precision() - number.scale() <= Limits.NUMBER_CHARACTERS;
        return isWhole ? BigIntegerNode.valueOf(number.toBigIntegerExact()) : node;
    }

    private long count(String field, JsonNode written) throws TelemetryFormatException {
        JsonNode node = whole(written);
        boolean fits = node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
        require(fits, field, node, "an integer from 0 to " + Long.MAX_VALUE);
        return node.longValue();
    }

    private int smallCount(String field, JsonNode written) throws TelemetryFormatException {
        JsonNode node = whole(written);
        boolean fits = node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0;
        require(fits, field, node, "an integer from 0 to " + Integer.MAX_VALUE);
        return node.intValue();
    }

    private double number(String field, JsonNode node) throws TelemetryFormatException {
        require(node.isNumber() && Double.isFinite(node.doubleValue()), field, node, "a finite number");
        return node.doubleValue();
    }

    private <E extends Enum<E>> E constant(String field, String text, Class<E> type) throws TelemetryFormatException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw broken(field, "has '" + text + "'; must be one of " + List.of(type.getEnumConstants()));
    }

    private int wholeNumber(String field, String key) throws TelemetryFormatException {
        if (key.length() > 6 || !key.chars().allMatch(c -> c >= '0' && c <= '9') || key.isEmpty()) {
            throw broken(field, "has the key '" + key + "'; must be 1 to 6 digits");
        }
        return Integer.parseInt(key);
    }

    private <K extends Comparable<K>, V> SortedMap<K, V> entries(
            String field, KeyReading<K> keyReading, ValueReading<V> valueReading) throws TelemetryFormatException {
        Fields fields = object(field);
        SortedMap<K, V> entries = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : fields.object.properties()) {
            String path = field + '.' + entry.getKey();
            if (!isWhole(entry.getKey())) {
                throw broken(field, "has a key with half a character");
            }
            entries.put(keyReading.key(entry.getKey()), valueReading.value(path, entry.getValue()));
        }
        return entries;
    }

    private JsonNode array(String field) throws TelemetryFormatException {
        JsonNode node = node(field);
        require(node.isArray(), field, node, "an array");
        return node;
    }

    private JsonNode node(String field) throws TelemetryFormatException {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            throw broken(field, "is missing");
        }
        return node;
    }

    private void require(boolean holds, String field, JsonNode node, String rule) throws TelemetryFormatException {
        if (!holds) {
            throw broken(field, "must be " + rule + ", but is " + kind(node));
        }
    }

    /** Escapes can spell half a character, which could not be written again. */
    private static boolean isText(JsonNode node) {
        return node.isTextual() && isWhole(node.textValue());
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
        return true;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> "the number " + node.asText();
            case STRING -> "the string '" + node.asText() + "'";
            case BOOLEAN -> node.asText();
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case NULL, MISSING, BINARY -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    private String path(String field) {
        return parent == null ? field : path() + '.' + field;
    }

    private String path() {
        return parent == null ? name : parent.path(name);
    }

    @FunctionalInterface
    private interface KeyReading<K> {
        K key(String text) throws TelemetryFormatException;
    }

    @FunctionalInterface
    private interface ValueReading<V> {
        V value(String field, JsonNode node) throws TelemetryFormatException;
    }
}
