package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of all kinds of a sealed type, found by the type's name in JSON or by the class of a value. */
final class Formats<T> {
    static final String TYPE = "type";

    private final List<String> types;
    private final Map<String, Format<? extends T>> byType;
    private final Map<Class<?>, Format<? extends T>> byClass;

    /** Fails if a kind has no format, so that a new one can't be forgotten. */
    Formats(Class<T> sealedType, List<Format<? extends T>> formats) {
        types = formats.stream().<String>map(Format::type).toList();
        byType = formats.stream().collect(Collectors.toMap(Format::type, Function.identity()));
        byClass = formats.stream().collect(Collectors.toMap(Format::javaType, Function.identity()));
        Arrays.stream(sealedType.getPermittedSubclasses())
                .filter(kind -> !byClass.containsKey(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalStateException(kind + " has no JSON format");
                });
    }

    void write(JsonGenerator json, T value) throws IOException {
        Format<? extends T> format = byClass.get(value.getClass());
        if (format == null) {
            throw new IllegalArgumentException(value.getClass() + " has no JSON format");
        }
        format.write(json, value);
    }

    T read(Fields fields) throws TelemetryFormatException {
        String type = fields.text(TYPE);
        Format<? extends T> format = byType.get(type);
        if (format == null) {
            throw fields.broken(TYPE, "is '" + type + "'; must be one of " + types);
        }
        return format.reading().read(fields);
    }
}
