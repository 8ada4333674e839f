package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.model.telemetry.json.JsonMistake;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.telemetry.limit.Instants;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How a message stands in a line: {@code {"at":…,"topic":…,"qos":…,"retained":…,"payload":…}}, the payload last and
 * verbatim, so that it can be taken out without being read.
 */
public final class LineFormat {
    private static final JsonFactory JSON = Utf8Json.factory(Limits.JSON_DEPTH + 1);

    private static final byte[] AT = ascii("{\"at\":\"");
    private static final byte[] TOPIC = ascii("\",\"topic\":\"");
    private static final byte[] QOS = ascii("\",\"qos\":");
    private static final byte[] RETAINED = ascii(",\"retained\":true,\"payload\":");
    private static final byte[] NOT_RETAINED = ascii(",\"retained\":false,\"payload\":");

    private LineFormat() {}

    public static void write(ByteArrayOutputStream line, RecordedMessage message) {
        Delivery delivery = message.delivery();
        line.writeBytes(AT);
        line.writeBytes(ascii(Instants.format(message.at())));
        line.writeBytes(TOPIC);
        line.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(delivery.topic()));
        line.writeBytes(QOS);
        line.write('0' + delivery.qos());
        line.writeBytes(delivery.retained() ? RETAINED : NOT_RETAINED);
        line.writeBytes(message.payload());
        line.write('}');
        line.write('\n');
    }

    /** What the bytes of a line hold. */
    public static RecordedLine read(Position position, byte[] bytes, int start, int end) {
        if (start == end) {
            return new BrokenLine(position, "is empty");
        }
        int begin = Utf8Json.begin(bytes, start, end);
        try (JsonParser json = JSON.createParser(bytes, begin, end - begin)) {
            return read(position, json, bytes, begin);
        } catch (JsonProcessingException e) {
            return new BrokenLine(position, "is no JSON: " + JsonMistake.reason(e));
        } catch (IOException e) {
            return new BrokenLine(position, "is no text in UTF-8: " + Excerpt.of(String.valueOf(e.getMessage())));
        }
    }

    private static RecordedLine read(Position position, JsonParser json, byte[] bytes, int start) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return new BrokenLine(position, "is no JSON object");
        }
        Instant at = null;
        String topic = null;
        int qos = -1;
        Boolean retained = null;
        byte[] payload = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (field) {
                case "at" -> at = value == JsonToken.VALUE_STRING ? Instants.parse(json.getText()) : null;
                case "topic" -> topic = value == JsonToken.VALUE_STRING ? json.getText() : null;
                case "qos" -> qos = qos(WholeNumbers.find(json, value));
                case "retained" -> retained = value.isBoolean() ? json.getBooleanValue() : null;
                case "payload" -> payload = verbatim(json, bytes, start);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            return new BrokenLine(position, "has more after its JSON object");
        }
        return message(position, at, topic, qos, retained, payload);
    }

    private static int qos(OptionalLong number) {
        return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= 2 ? (int) number.getAsLong() : -1;
    }

    private static byte[] verbatim(JsonParser json, byte[] bytes, int start) throws IOException {
        int from = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        json.finishToken();
        int until = (int) json.currentLocation().getByteOffset();
        return Arrays.copyOfRange(bytes, start + from, start + until);
    }

    private static RecordedLine message(
            Position position,
            @Nullable Instant at,
            @Nullable String topic,
            int qos,
            @Nullable Boolean retained,
            byte @Nullable [] payload) {
        if (at == null) {
            return new BrokenLine(position, "has no time in UTC as 'at'");
        }
        if (topic == null || topic.isEmpty()) {
            return new BrokenLine(position, "has no 'topic'");
        }
        if (qos < 0 || qos > 2) {
            return new BrokenLine(position, "has no 'qos' of 0, 1 or 2");
        }
        if (retained == null) {
            return new BrokenLine(position, "has no 'retained' of true or false");
        }
        if (payload == null) {
            return new BrokenLine(position, "has no 'payload'");
        }
        if (payload.length > Limits.PAYLOAD_BYTES) {
            return new BrokenLine(
                    position, "has a payload of " + payload.length + " bytes; must be at most " + Limits.PAYLOAD_BYTES);
        }
        return new RecordedMessage(position, at, new Delivery(topic, qos, retained), payload);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
