package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All kinds of a sealed type: objects whose field {@code type} tells which other fields they have. */
public final class Kinds<T> {
    static final String TYPE = "type";

    private final List<Kind<? extends T>> kinds;
    private final Map<String, Kind<? extends T>> byName;
    private final Map<Class<?>, Kind<? extends T>> byClass;
    private final Fields<T> common;
    private final Field<T, String> type;

    private Kinds(Class<T> sealedType, Fields<T> common, List<Kind<? extends T>> kinds) {
        this.kinds = kinds;
        this.common = common;
        byName = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        byClass = kinds.stream().collect(Collectors.toMap(Kind::javaType, Function.identity()));
        type = new Fields<T>().add(TYPE, Scalars.TEXT, value -> kindOf(value).name());
        Arrays.stream(sealedType.getPermittedSubclasses())
                .filter(kind -> !byClass.containsKey(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalStateException(kind + " is not among the kinds of " + sealedType);
                });
    }

    /**
     * The type of the values of all kinds. Fails if a kind is lacking, so that a new one can't be forgotten.
     *
     * @param common the fields that every kind has
     */
    public static <T> Type<T> type(Class<T> sealedType, Fields<T> common, List<Kind<? extends T>> kinds) {
        Kinds<T> all = new Kinds<>(sealedType, common, kinds);
        return new Type<>(all::write, in -> all.read(in.object()), in -> in.object(all::read), all::schema);
    }

    private void write(JsonGenerator json, T value) throws IOException {
        json.writeStartObject();
        type.write(json, value);
        common.write(json, value);
        kindOf(value).write(json, value);
        json.writeEndObject();
    }

    private Kind<? extends T> kindOf(T value) {
        Kind<? extends T> kind = byClass.get(value.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(value.getClass() + " is no kind that is known");
        }
        return kind;
    }

    private T read(Source in) throws WireException {
        String name = in.get(type);
        Kind<? extends T> kind = byName.get(name);
        if (kind == null) {
            throw in.broken(
                    type,
                    "is '" + name + "'; must be one of "
                            + kinds.stream().map(Kind::name).toList());
        }
        return kind.making().read(in);
    }

    private ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.object().put("type", "object");
        schema.putArray("required").add(TYPE);
        schema.putObject("properties").set(TYPE, type.schema(definitions));
        common.describe(schema, definitions);
        ArrayNode oneOf = schema.putArray("oneOf");
        kinds.forEach(kind -> oneOf.add(kind.schema(definitions)));
        return schema;
    }
}
