package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.telemetry.limit.Instants;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/** The parts that several messages have in common. */
final class Parts {
    private Parts() {}

    static void writeInstant(JsonGenerator json, String field, Instant instant) throws IOException {
        json.writeStringField(field, Instants.format(instant));
    }

    static void writeOptional(JsonGenerator json, String field, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    static @Nullable String readOptional(Fields fields, String field) throws TelemetryFormatException {
        return fields.has(field) ? fields.text(field) : null;
    }

    static void writeTexts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static void writeTexts(JsonGenerator json, String field, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    static <T> void writeObject(JsonGenerator json, String field, T value, Writing<T> writing) throws IOException {
        json.writeObjectFieldStart(field);
        writing.write(json, value);
        json.writeEndObject();
    }

    static <T> void writeObjects(JsonGenerator json, String field, List<T> values, Writing<T> writing)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T value : values) {
            json.writeStartObject();
            writing.write(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeCounts(JsonGenerator json, String field, Map<?, ? extends Number> counts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<?, ? extends Number> entry : counts.entrySet()) {
            json.writeNumberField(entry.getKey().toString(), entry.getValue().longValue());
        }
        json.writeEndObject();
    }

    /** A sum of microseconds, which may be larger than a {@code long}. */
    static void writeSum(JsonGenerator json, String field, BigInteger sum) throws IOException {
        json.writeFieldName(field);
        if (sum.bitLength() < Long.SIZE) {
            json.writeNumber(sum.longValue());
        } else {
            json.writeNumber(sum);
        }
    }

    /** A limit in items; absent if there is none. */
    static void writeCapacity(JsonGenerator json, int capacity) throws IOException {
        if (capacity != Integer.MAX_VALUE) {
            json.writeNumberField("capacity", capacity);
        }
    }

    static int readCapacity(Fields fields) throws TelemetryFormatException {
        return fields.has("capacity") ? fields.smallCount("capacity") : Integer.MAX_VALUE;
    }

    static void writeText(JsonGenerator json, String field, Text text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("zh", text.zh());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }

    static Text readText(Fields fields, String field) throws TelemetryFormatException {
        Fields text = fields.object(field);
        return new Text(text.text("zh"), text.text("en"));
    }

    static void writeCause(JsonGenerator json, Cause cause) throws IOException {
        json.writeObjectFieldStart("cause");
        json.writeStringField("reason", cause.reason());
        json.writeStringField("element", cause.element());
        json.writeEndObject();
    }

    static Cause readCause(Fields fields) throws TelemetryFormatException {
        Fields cause = fields.object("cause");
        return new Cause(cause.text("reason"), cause.text("element"));
    }

    static void writeVehicle(JsonGenerator json, @Nullable VehicleRef vehicle) throws IOException {
        if (vehicle != null) {
            writeObject(json, "vehicle", vehicle, Parts::writeVehicleFields);
        }
    }

    static VehicleRef readVehicle(Fields fields) throws TelemetryFormatException {
        return readVehicleFields(fields.object("vehicle"));
    }

    static @Nullable VehicleRef readOptionalVehicle(Fields fields) throws TelemetryFormatException {
        return fields.has("vehicle") ? readVehicle(fields) : null;
    }

    static void writeVehicleFields(JsonGenerator json, VehicleRef vehicle) throws IOException {
        json.writeStringField("vehicle", vehicle.vehicle());
        json.writeStringField("body", vehicle.body());
        writeOptional(json, "skid", vehicle.skid());
        json.writeStringField("identifier", vehicle.identifier());
        json.writeStringField("variant", vehicle.variant());
        json.writeStringField("colour", vehicle.colour());
    }

    static VehicleRef readVehicleFields(Fields fields) throws TelemetryFormatException {
        return new VehicleRef(
                fields.text("vehicle"),
                fields.text("body"),
                readOptional(fields, "skid"),
                fields.text("identifier"),
                fields.text("variant"),
                fields.text("colour"));
    }
}
