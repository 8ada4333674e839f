package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import linetwin.model.telemetry.json.wire.Definitions.Schema;
import linetwin.model.telemetry.json.wire.Type.Refinement;

/** The types of many values: lists, and maps by the names of fields. */
public final class Collected {
    /** Texts of whole characters. */
    public static final Type<List<String>> TEXTS = texts(list(Scalars.TEXT));

    private Collected() {}

    /** Values in their order. */
    public static <V> Type<List<V>> list(Type<V> item) {
        return new Type<>(
                (json, values) -> writeList(json, values, item),
                in -> in.items(item.tree()),
                in -> in.items(item.canonical()),
                definitions -> {
                    ObjectNode schema = Definitions.object().put("type", "array");
                    return schema.set("items", item.schema().in(definitions));
                });
    }

    /** Values by any name. */
    public static <V> Type<SortedMap<String, V>> byName(Type<V> value) {
        return map((in, name) -> name, value, entries(value));
    }

    /**
     * Values by constants.
     *
     * @param names how schemas describe the constants
     */
    public static <E extends Enum<E>, V> Type<SortedMap<E, V>> byConstant(Class<E> type, Type<E> names, Type<V> value) {
        return map(
                Scalars.byName(type),
                value,
                definitions -> entries(value)
                        .in(definitions)
                        .set("propertyNames", names.schema().in(definitions)));
    }

    /** Values by numbers of up to six digits. */
    public static <V> Type<SortedMap<Integer, V>> byNumber(Type<V> value) {
        return map(Collected::number, value, definitions -> {
            ObjectNode schema = entries(value).in(definitions);
            schema.putObject("propertyNames").put("pattern", "^[0-9]{1,6}$");
            return schema;
        });
    }

    private static <K extends Comparable<? super K>, V> Type<SortedMap<K, V>> map(
            Refinement<String, K> key, Type<V> value, Schema schema) {
        return new Type<>(
                (json, entries) -> writeMap(json, entries, value),
                in -> in.entries(key, value.tree()),
                in -> in.entries(key, value.canonical()),
                schema);
    }

    private static Schema entries(Type<?> value) {
        return definitions -> Definitions.object()
                .put("type", "object")
                .set("additionalProperties", value.schema().in(definitions));
    }

    private static Type<List<String>> texts(Type<List<String>> list) {
        return new Type<>(list.writing(), TreeValue::texts, list.canonical(), list.schema());
    }

    private static int number(Source in, String digits) throws WireException {
        if (!digits.matches("[0-9]{1,6}")) {
            throw in.broken("has the key '" + digits + "'; must be 1 to 6 digits");
        }
        return Integer.parseInt(digits);
    }

    private static <V> void writeList(JsonGenerator json, List<V> values, Type<V> item) throws IOException {
        json.writeStartArray();
        for (V value : values) {
            item.writing().write(json, value);
        }
        json.writeEndArray();
    }

    private static <V> void writeMap(JsonGenerator json, Map<?, V> entries, Type<V> value) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, V> entry : entries.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            value.writing().write(json, entry.getValue());
        }
        json.writeEndObject();
    }
}
