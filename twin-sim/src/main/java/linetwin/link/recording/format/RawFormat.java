package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.model.telemetry.limit.Instants;
import linetwin.model.telemetry.limit.Limits;

/**
 * How a message of any kind stands in a line: {@code {"at":…,"topic":…,"qos":…,"retained":…,"payload":…}}, where {@code payload} is
 * JSON as it was sent; a payload that is none is in {@code text} if it is UTF-8, and in {@code base64} otherwise. Lines of
 * {@code mosquitto_sub -F %j} and {@code -F %J} are read too.
 */
public final class RawFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As mosquitto_sub writes it, with a zone such as +0100. */
    private static final DateTimeFormatter TST = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSSSSS]XX");

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.JSON_DEPTH + 1)
                        .build());
    }

    private RawFormat() {}

    public static byte[] write(Instant at, Delivery delivery, byte[] payload) {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", Instants.format(at));
        line.put("topic", delivery.topic());
        line.put("qos", delivery.qos());
        line.put("retained", delivery.retained());
        Optional<byte[]> json = Payloads.onOneLine(payload);
        Optional<String> text = json.isPresent() ? Optional.empty() : text(payload);
        if (text.isPresent()) {
            line.put("text", text.get());
        } else if (json.isEmpty()) {
            line.put("base64", payload);
        }
        String fields = line.toString();
        return json.map(value -> fields.substring(0, fields.length() - 1) + ",\"payload\":"
                        + new String(value, StandardCharsets.UTF_8) + "}\n")
                .orElse(fields + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> text(byte[] payload) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The message in a line; empty if there is none. */
    public static Optional<RawMessage> find(long number, byte[] bytes, int start, int end) {
        try {
            JsonNode line = JSON.readTree(bytes, start, end - start);
            Optional<Instant> at = at(line);
            Optional<byte[]> payload = payload(line);
            boolean isMessage =
                    at.isPresent() && payload.isPresent() && line.path("topic").isTextual();
            return isMessage
                    ? Optional.of(
                            new RawMessage(number, at.get(), line.path("topic").asText(), payload.get()))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no text
        }
    }

    private static Optional<Instant> at(JsonNode line) {
        if (line.path("at").isTextual()) {
            return Optional.ofNullable(Instants.parse(line.path("at").asText()));
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(line.path("tst").asText(), TST).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> payload(JsonNode line) throws IOException {
        if (line.path("base64").isTextual()) {
            return Optional.of(line.path("base64").binaryValue());
        }
        JsonNode payload = line.path("payload");
        boolean isMosquittoText = line.has("tst") && payload.isTextual();
        if (line.path("text").isTextual() || isMosquittoText) {
            String text = isMosquittoText ? payload.asText() : line.path("text").asText();
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        return payload.isMissingNode()
                ? Optional.empty()
                : Optional.of(payload.toString().getBytes(StandardCharsets.UTF_8));
    }
}
