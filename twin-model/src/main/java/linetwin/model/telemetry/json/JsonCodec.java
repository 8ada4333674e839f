package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.wire.CanonicalBytes;
import linetwin.model.telemetry.json.wire.TreeValue;
import linetwin.model.telemetry.json.wire.WireException;
import linetwin.model.telemetry.limit.Limits;

/**
 * Messages as JSON in UTF-8. The fields of a message are always written in the same order, so that equal messages are equal
 * bytes, on any JDK. Any thread may use it.
 */
public final class JsonCodec {
    private static final int USUAL_BYTES = 1_024;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.JSON_DEPTH)
                    .maxStringLength(Limits.TEXT_CHARACTERS)
                    .maxNameLength(Limits.NAME_CHARACTERS)
                    .maxNumberLength(Limits.NUMBER_CHARACTERS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final ObjectMapper mapper = new ObjectMapper(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The payload of a message. */
    public byte[] encode(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            MessageFormats.of(message.messageClass()).write(json, message);
        } catch (IOException e) {
            throw new UncheckedIOException("no message may fail to be written to memory: " + message.topic(), e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a payload that came under a topic.
     *
     * @throws TelemetryFormatException whatever is wrong with the bytes
     */
    public Message decode(Topic topic, byte[] payload) throws TelemetryFormatException {
        if (payload.length > Limits.PAYLOAD_BYTES) {
            throw new TelemetryFormatException(
                    topic, "payload", "has " + payload.length + " bytes; must be at most " + Limits.PAYLOAD_BYTES);
        }
        MessageFormat<?> format = MessageFormats.of(topic.messageClass());
        Message message = CanonicalBytes.read(payload, in -> format.read(topic, in));
        if (message != null) {
            return message;
        }
        try {
            return format.read(topic, TreeValue.ofPayload(parse(topic, payload)).object());
        } catch (WireException e) {
            throw new TelemetryFormatException(topic, e.field(), e.rule());
        } catch (IllegalArgumentException e) {
            throw new TelemetryFormatException(topic, "payload", "holds a value out of its range: " + e.getMessage());
        }
    }

    private JsonNode parse(Topic topic, byte[] payload) throws TelemetryFormatException {
        try {
            return mapper.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new TelemetryFormatException(topic, "payload", "is no JSON: " + JsonMistake.reason(e));
        } catch (NumberFormatException e) { // of an exponent that is too large to be read
            throw new TelemetryFormatException(topic, "payload", "holds a number that is none");
        } catch (IOException e) {
            throw new TelemetryFormatException(topic, "payload", "is no text in UTF-8: " + e.getMessage());
        }
    }
}
