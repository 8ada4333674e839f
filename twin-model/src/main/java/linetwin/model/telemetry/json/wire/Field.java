package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of the JSON objects that stand for values of a type: its only declaration.
 *
 * @param <T> what has the field
 * @param <V> what the field holds
 */
public final class Field<T, V> {
    private final SerializedString name;
    private final Type<V> type;
    private final Getter<T, V> getter;
    private final Presence presence;
    private final @Nullable V absent;
    private final String description;
    private final byte[] begin;

    /** Takes the value of a field; null if it has none. */
    @FunctionalInterface
    public interface Getter<T, V> {
        @Nullable
        V of(T owner);
    }

    /** When a field is there. */
    enum Presence {
        ALWAYS,
        OPTIONAL,
        /** Whenever the others of its object that are so are there. */
        TOGETHER
    }

    Field(String name, Type<V> type, Getter<T, V> getter, Presence presence, @Nullable V absent, String description) {
        this.name = new SerializedString(name);
        this.type = type;
        this.getter = getter;
        this.presence = presence;
        this.absent = absent;
        this.description = description;
        this.begin = (",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /** The same field of what has the owner of this one. */
    <U> Field<U, V> of(Function<U, T> part) {
        return new Field<>(name(), type, owner -> getter.of(part.apply(owner)), presence, absent, description);
    }

    String name() {
        return name.getValue();
    }

    Type<V> type() {
        return type;
    }

    Presence presence() {
        return presence;
    }

    /** What its absence stands for; null for nothing. */
    @Nullable
    V absent() {
        return absent;
    }

    /** How it begins in the canonical form, with the comma before it. */
    byte[] begin() {
        return begin;
    }

    void write(JsonGenerator json, T owner) throws IOException {
        V value = getter.of(owner);
        if (value != null && !value.equals(absent)) {
            json.writeFieldName(name);
            type.writing().write(json, value);
        }
    }

    ObjectNode schema(Definitions definitions) {
        return Definitions.described(description, type.schema().in(definitions));
    }
}
