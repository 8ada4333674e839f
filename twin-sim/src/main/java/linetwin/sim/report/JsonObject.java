package linetwin.sim.report;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linetwin.sim.stats.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

/** Named values in the order in which they are put, as an object of JSON has them. A number that is none is null. */
public final class JsonObject {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** The mean and the half-width of an interval. */
    public static JsonObject of(ConfidenceInterval interval) {
        return new JsonObject().putAll(interval);
    }

    /** Adds a text, a number, a truth value, an object, a list or a record of such. */
    public JsonObject put(String name, @Nullable Object value) {
        values.put(name, value instanceof Double number && !Double.isFinite(number) ? null : value);
        return this;
    }

    /** Adds what is there. */
    public JsonObject put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds mean and half-width as fields within these. */
    public JsonObject put(String name, ConfidenceInterval interval) {
        return put(name, of(interval));
    }

    /** Adds mean and half-width. */
    public JsonObject putAll(ConfidenceInterval interval) {
        return put("mean", interval.mean()).put("halfWidth", interval.halfWidth());
    }

    /** Adds a list with fields for each item. */
    public <T> JsonObject putEach(String name, Collection<T> items, Function<T, JsonObject> fields) {
        return put(name, items.stream().map(fields).toList());
    }

    @JsonValue
    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** As JSON for people and programs. */
    public String json() {
        return json(this);
    }

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is made of texts and numbers, and yet: " + e.getMessage(), e);
        }
    }
}
