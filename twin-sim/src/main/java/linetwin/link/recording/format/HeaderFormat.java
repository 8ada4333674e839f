package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linetwin.link.recording.format.RecordingException.Reason;
import linetwin.model.telemetry.limit.Excerpt;

/** How the first line of a recording is written. Fields that are not known are passed over. */
public final class HeaderFormat {
    private static final JsonFactory JSON = Utf8Json.factory(8);

    private HeaderFormat() {}

    public static byte[] write(RecordingHeader header) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("schema", RecordingHeader.SCHEMA);
            json.writeStringField("version", header.version());
            if (header.run().isPresent()) {
                json.writeStringField("run", header.run().get());
            }
            if (header.scenario().isPresent()) {
                json.writeStringField("scenario", header.scenario().get());
            }
            if (header.seed().isPresent()) {
                json.writeNumberField("seed", header.seed().getAsLong());
            }
            json.writeNumberField("part", header.part());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("no header may fail to be written to memory: " + header, e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    /** Reads a header, or says in a {@link RecordingException} why there is none. */
    public static RecordingHeader read(Position position, byte[] bytes, int start, int end) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        int begin = Utf8Json.begin(bytes, start, end);
        try (JsonParser json = JSON.createParser(bytes, begin, end - begin)) {
            collect(json, texts, numbers);
        } catch (IOException e) {
            throw noRecording(position, "its first line is no header in JSON");
        }
        String schema = texts.getOrDefault("schema", "");
        if (!schema.equals(RecordingHeader.SCHEMA)) {
            throw new RecordingException(
                    Reason.OTHER_FORM,
                    position + ": schema is '" + Excerpt.of(schema) + "'; this program reads " + RecordingHeader.SCHEMA
                            + " only.");
        }
        long part = numbers.getOrDefault("part", 1L);
        if (part < 1 || part > Integer.MAX_VALUE) {
            throw new RecordingException(position + ": part is " + part + "; must be 1 or more.");
        }
        Long seed = numbers.get("seed");
        return new RecordingHeader(
                texts.getOrDefault("version", "unknown"),
                Optional.ofNullable(texts.get("run")),
                Optional.ofNullable(texts.get("scenario")),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                (int) part);
    }

    private static void collect(JsonParser json, Map<String, String> texts, Map<String, Long> numbers)
            throws IOException {
        json.nextToken();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                texts.put(field, json.getText());
            } else if (value.isNumeric()) {
                OptionalLong number = WholeNumbers.find(json, value);
                if (number.isPresent()) {
                    numbers.put(field, number.getAsLong());
                }
            } else {
                json.skipChildren();
            }
        }
    }

    public static RecordingException noRecording(Position position, String why) {
        return new RecordingException(
                Reason.NO_RECORDING,
                position.file() + " is no recording: " + why
                        + ".\nMaybe another file is meant; recordings are written by record, publish --record"
                        + " and run --record.");
    }
}
