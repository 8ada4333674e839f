package linetwin.sim.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote, by the declared types of the components. */
final class RecordReader {
    private RecordReader() {}

    /** A component's value, which is null only where the component may be. */
    static @Nullable Object readComponent(JsonNode node, Type declared) {
        boolean isOptional = declared instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return node.isNull() && !isOptional ? null : read(node, declared);
    }

    static Object read(JsonNode node, Type declared) {
        if (declared instanceof ParameterizedType generic) {
            return readGeneric(node, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> type = (Class<?>) declared;
        if (type.isRecord() || type.isSealed()) {
            return readRecord(node, type);
        }
        return readPlain(node, type);
    }

    private static Object readGeneric(JsonNode node, Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return node.isNull() ? Optional.empty() : Optional.of(read(node, arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = raw == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
            for (int i = 0; i < node.size(); i += 2) {
                map.put(read(node.get(i), arguments[0]), read(node.get(i + 1), arguments[1]));
            }
            return map;
        }
        List<Object> items = new ArrayList<>();
        node.forEach(item -> items.add(read(item, arguments[0])));
        return Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>(items) : items;
    }

    private static Record readRecord(JsonNode node, Class<?> declared) {
        JsonNode kind = node.get(RecordWriter.KIND);
        Class<?> type = kind == null ? declared : recordOf(kind.asText(), declared);
        @Nullable
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> readComponent(node.get(component.getName()), component.getGenericType()))
                .toArray();
        return Components.newRecord(type, values);
    }

    private static Class<?> recordOf(String name, Class<?> declared) {
        return records(declared)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not a " + declared.getSimpleName()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RecordReader::records)
                : Stream.of(type);
    }

    private static Object readPlain(JsonNode node, Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(node.asText()))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException(node.asText() + " is not a " + type.getSimpleName()));
        }
        if (type == int.class || type == Integer.class) {
            return node.asInt();
        }
        if (type == long.class || type == Long.class) {
            return node.asLong();
        }
        if (type == double.class || type == Double.class) {
            return node.asDouble();
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.asBoolean();
        }
        return readText(node.asText(), type);
    }

    private static Object readText(String text, Class<?> type) {
        if (type == Duration.class) {
            return Duration.parse(text);
        }
        return type == Instant.class ? Instant.parse(text) : text;
    }
}
