package linetwin.sim.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of records, collections, enums and plain values as JSON by their components. Where an interface is declared,
 * the field {@value #KIND} names the record; maps are arrays of keys and values in turn; an empty optional is null, as is what
 * is absent.
 */
final class RecordWriter {
    static final String KIND = "is";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordWriter() {}

    /**
     * A value as JSON.
     *
     * @param declared what a reader expects: an interface needs the name of the record
     */
    static JsonNode write(@Nullable Object value, Class<?> declared) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Record row) {
            return row(row, declared);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inside -> wrapped(inside)).orElseGet(NODES::nullNode);
        }
        if (value instanceof Collection<?> collection) {
            ArrayNode array = NODES.arrayNode();
            collection.forEach(item -> array.add(wrapped(item)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ArrayNode array = NODES.arrayNode();
            map.forEach((key, item) -> array.add(wrapped(key)).add(wrapped(item)));
            return array;
        }
        return plain(value);
    }

    /** Items of collections may be declared as an interface, so records among them always say what they are. */
    private static JsonNode wrapped(Object item) {
        return write(item, Object.class);
    }

    private static ObjectNode row(Record row, Class<?> declared) {
        ObjectNode node = NODES.objectNode();
        if (declared != row.getClass()) {
            node.put(KIND, row.getClass().getSimpleName());
        }
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            node.set(component.getName(), write(Components.value(row, component), component.getType()));
        }
        return node;
    }

    /** Times, enums and texts as text, numbers and truth values as such. */
    private static JsonNode plain(Object value) {
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number);
        }
        return NODES.textNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
}
