package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import linetwin.model.telemetry.json.wire.Definitions.Schema;
import linetwin.model.telemetry.json.wire.Field.Getter;
import linetwin.model.telemetry.json.wire.Field.Presence;

/**
 * The fields of the JSON objects that stand for values of a type, in the order in which they are written. The first is always
 * there.
 */
public final class Fields<T> {
    private final List<Field<T, ?>> fields = new ArrayList<>();

    /** Adds a field that is always there. */
    public <V> Field<T, V> add(String name, Type<V> type, Getter<T, V> getter, String description) {
        return add(new Field<>(name, type, getter, Presence.ALWAYS, null, description));
    }

    /** Adds a field that is always there and needs no description beside that of its type. */
    public <V> Field<T, V> add(String name, Type<V> type, Getter<T, V> getter) {
        return add(name, type, getter, "");
    }

    /** Adds a field that may be absent. */
    public <V> Field<T, V> addOptional(String name, Type<V> type, Getter<T, V> getter, String description) {
        return add(new Field<>(name, type, getter, Presence.OPTIONAL, null, description));
    }

    /** Adds a field whose absence stands for a value. */
    public <V> Field<T, V> addOptional(String name, Type<V> type, Getter<T, V> getter, V absent, String description) {
        return add(new Field<>(name, type, getter, Presence.OPTIONAL, absent, description));
    }

    /** Adds one of the fields that are there together or not at all. */
    public <V> Field<T, V> addTogether(String name, Type<V> type, Getter<T, V> getter, String description) {
        return add(new Field<>(name, type, getter, Presence.TOGETHER, null, description));
    }

    private <V> Field<T, V> add(Field<T, V> field) {
        fields.add(field);
        return field;
    }

    /** The same fields of what has a value of the type. */
    public <U> Fields<U> of(Function<U, T> part) {
        Fields<U> of = new Fields<>();
        fields.forEach(field -> of.add(field.of(part)));
        return of;
    }

    /** The type of the objects that have these fields and no others that are known. */
    public Type<T> type(Reading<Source, T> making) {
        return new Type<>(
                (json, value) -> {
                    json.writeStartObject();
                    write(json, value);
                    json.writeEndObject();
                },
                in -> making.read(in.object()),
                in -> in.object(making),
                schema());
    }

    /** Writes them into the object that is open. */
    public void write(JsonGenerator json, T value) throws IOException {
        for (Field<T, ?> field : fields) {
            field.write(json, value);
        }
    }

    /** Objects with these fields. */
    Schema schema() {
        return definitions -> describe(Definitions.object().put("type", "object"), definitions);
    }

    /** Adds to the schema of an object what it has of these fields. */
    public ObjectNode describe(ObjectNode schema, Definitions definitions) {
        List<String> required = names(Presence.ALWAYS);
        if (!required.isEmpty()) {
            addAll(schema.withArrayProperty("required"), required);
        }
        ObjectNode properties = schema.withObjectProperty("properties");
        fields.forEach(field -> properties.set(field.name(), field.schema(definitions)));
        List<String> together = names(Presence.TOGETHER);
        for (String name : together) {
            List<String> others =
                    together.stream().filter(other -> !other.equals(name)).toList();
            addAll(schema.withObjectProperty("dependentRequired").putArray(name), others);
        }
        return schema;
    }

    private List<String> names(Presence presence) {
        return fields.stream()
                .filter(field -> field.presence() == presence)
                .map(Field::name)
                .toList();
    }

    private static void addAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
