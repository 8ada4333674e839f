package linetwin.model.telemetry.json.wire;

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
import linetwin.model.telemetry.body.Sums;
import linetwin.model.telemetry.json.wire.Type.Refinement;
import linetwin.model.telemetry.limit.Instants;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text that came from outside, with its place. Whoever reads it gets a value of the right type, or an error
 * that names the field and the rule. Fields that nobody asks for are ignored; {@code null} counts as absent.
 */
public final class TreeValue implements Source {
    private final @Nullable TreeValue parent;
    private final String name;
    private final JsonNode node;

    private TreeValue(@Nullable TreeValue parent, String name, JsonNode node) {
        this.parent = parent;
        this.name = name;
        this.node = node;
    }

    /** A whole payload. */
    public static TreeValue ofPayload(JsonNode payload) {
        return new TreeValue(null, "payload", payload);
    }

    /** The same, which must be an object. */
    public TreeValue object() throws WireException {
        require(node.isObject(), "an object");
        return this;
    }

    @Override
    public boolean has(Field<?, ?> field) {
        return node.hasNonNull(field.name());
    }

    @Override
    public <V> V get(Field<?, V> field) throws WireException {
        V value = find(field);
        if (value == null) {
            throw broken(field, "is missing");
        }
        return value;
    }

    @Override
    public <V> @Nullable V find(Field<?, V> field) throws WireException {
        JsonNode value = node.get(field.name());
        return value == null || value.isNull()
                ? field.absent()
                : field.type().tree().read(new TreeValue(this, field.name(), value));
    }

    @Override
    public WireException broken(Field<?, ?> field, String rule) {
        return new TreeValue(this, field.name(), node).broken(rule);
    }

    @Override
    public WireException broken(String rule) {
        return new WireException(path(), rule);
    }

    String text() throws WireException {
        require(isText(node), "a string of whole characters");
        return node.textValue();
    }

    List<String> texts() throws WireException {
        requireArray();
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node) {
            require(isText(item), "an array of strings of whole characters", item);
            texts.add(item.textValue());
        }
        return texts;
    }

    boolean flag() throws WireException {
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    long integer() throws WireException {
        JsonNode number = whole();
        require(number.isIntegralNumber() && number.canConvertToLong(), "an integer of 64 bits", number);
        return number.longValue();
    }

    long count() throws WireException {
        JsonNode number = whole();
        boolean fits = number.isIntegralNumber() && number.canConvertToLong() && number.longValue() >= 0;
        require(fits, "an integer from 0 to " + Long.MAX_VALUE, number);
        return number.longValue();
    }

    int size() throws WireException {
        JsonNode number = whole();
        boolean fits = number.isIntegralNumber() && number.canConvertToInt() && number.intValue() >= 0;
        require(fits, "an integer from 0 to " + Integer.MAX_VALUE, number);
        return number.intValue();
    }

    /** A sum of microseconds, which may be larger than a {@code long}. */
    BigInteger sum() throws WireException {
        JsonNode number = whole();
        boolean fits = number.isIntegralNumber()
                && number.bigIntegerValue().signum() >= 0
                && number.bigIntegerValue().compareTo(Sums.MOST) <= 0;
        require(fits, "an integer from 0 to " + Sums.MOST, number);
        return number.bigIntegerValue();
    }

    double number() throws WireException {
        require(node.isNumber() && Double.isFinite(node.doubleValue()), "a finite number");
        return node.doubleValue();
    }

    double number(int least, int most) throws WireException {
        double number = number();
        require(number >= least && number <= most, "a number from " + least + " to " + most);
        return number;
    }

    Instant time() throws WireException {
        String text = text();
        Instant time = Instants.parse(text);
        if (time == null) {
            throw broken("is '" + text + "'; must be a time in UTC such as 2026-01-05T06:00:00.000000Z");
        }
        return time;
    }

    <V> List<V> items(Reading<TreeValue, V> reading) throws WireException {
        requireArray();
        List<V> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            values.add(reading.read(new TreeValue(parent, name + '[' + i + ']', node.get(i))));
        }
        return values;
    }

    <K extends Comparable<? super K>, V> SortedMap<K, V> entries(
            Refinement<String, K> key, Reading<TreeValue, V> reading) throws WireException {
        SortedMap<K, V> entries = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : object().node.properties()) {
            if (!isWhole(entry.getKey())) {
                throw broken("has a key with half a character");
            }
            TreeValue value = new TreeValue(this, entry.getKey(), entry.getValue());
            entries.put(key.of(this, entry.getKey()), reading.read(value));
        }
        return entries;
    }

    /** An integer may be written in any way that JSON has for it: 1000, 1000.0 and 1e3 are the same. */
    private JsonNode whole() {
        if (!node.isBigDecimal()) {
            return node;
        }
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        boolean isWhole = number.scale() <= 0 && number.precision() - number.scale() <= Limits.NUMBER_CHARACTERS;
        return isWhole ? BigIntegerNode.valueOf(number.toBigIntegerExact()) : node;
    }

    private void requireArray() throws WireException {
        require(node.isArray(), "an array");
    }

    private void require(boolean holds, String rule) throws WireException {
        require(holds, rule, node);
    }

    private void require(boolean holds, String rule, JsonNode found) throws WireException {
        if (!holds) {
            throw broken("must be " + rule + ", but is " + kind(found));
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

    private String path() {
        return parent == null || parent.parent == null ? name : parent.path() + '.' + name;
    }
}
