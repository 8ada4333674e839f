package linetwin.link.recording.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.model.telemetry.limit.Instants;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines apart that are in the form in which this program writes them, without reading their payloads; of others it says
 * nothing. A replay of thirty hours takes 1.3 times the processor time without it. Belongs to one thread.
 */
public final class CanonicalLines {
    private static final byte[] AT = ascii("{\"at\":\"");
    private static final byte[] TOPIC = ascii("\",\"topic\":\"");
    private static final byte[] QOS = ascii("\",\"qos\":");
    private static final byte[] RETAINED = ascii(",\"retained\":true,\"payload\":");
    private static final byte[] NOT_RETAINED = ascii(",\"retained\":false,\"payload\":");
    private static final int TIME_LENGTH = 27;
    private static final int MOST_TOPICS = 10_000;

    /** One text for each topic, since there are few. */
    private final Map<String, String> topics = new HashMap<>();

    private String lastTimeText = "";
    private @Nullable Instant lastTime;

    /** The message of a line; null if it is not in the canonical form. */
    @Nullable
    public RecordedMessage read(Position position, byte[] bytes, int start, int end) {
        int time = after(AT, bytes, start, end);
        int topic = time < 0 ? -1 : after(TOPIC, bytes, time + TIME_LENGTH, end);
        int topicEnd = topic < 0 ? -1 : endOfText(bytes, topic, end);
        int qos = topicEnd < 0 ? -1 : after(QOS, bytes, topicEnd, end);
        if (qos < 0 || qos >= end || bytes[qos] < '0' || bytes[qos] > '2') {
            return null;
        }
        int retained = after(RETAINED, bytes, qos + 1, end);
        int payload = retained < 0 ? after(NOT_RETAINED, bytes, qos + 1, end) : retained;
        boolean isPayload = payload >= 0
                && payload < end - 1
                && end - 1 - payload <= Limits.PAYLOAD_BYTES
                && isOneObject(bytes, payload, end - 1);
        Instant at = time(text(bytes, time, time + TIME_LENGTH));
        if (!isPayload || bytes[end - 1] != '}' || at == null) {
            return null;
        }
        Delivery delivery = new Delivery(topic(text(bytes, topic, topicEnd)), bytes[qos] - '0', retained >= 0);
        return new RecordedMessage(position, at, delivery, Arrays.copyOfRange(bytes, payload, end - 1));
    }

    /** The time of a text, which is often that of the line before. */
    private @Nullable Instant time(String text) {
        if (!text.equals(lastTimeText)) {
            lastTime = Instants.parse(text);
            lastTimeText = text;
        }
        return lastTime;
    }

    private String topic(String text) {
        if (topics.size() >= MOST_TOPICS) {
            return text;
        }
        String known = topics.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** Where the expected bytes end if they stand there; -1 if not. */
    private static int after(byte[] expected, byte[] bytes, int from, int end) {
        int until = from + expected.length;
        return until <= end && Arrays.equals(bytes, from, until, expected, 0, expected.length) ? until : -1;
    }

    /** Whether nothing comes after the object that begins there: other programs may put fields after the payload. */
    private static boolean isOneObject(byte[] bytes, int from, int end) {
        int depth = 0;
        boolean isText = false;
        boolean isEscaped = false;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (isText) {
                isText = isEscaped || b != '"';
                isEscaped = !isEscaped && b == '\\';
            } else if (b == '"') {
                isText = true;
            } else if (b == '{') {
                depth++;
            } else if (b == '}') {
                depth--;
            }
            if (depth == 0) {
                return i == end - 1 && b == '}';
            }
        }
        return false;
    }

    /** Where the text ends; -1 if it does not, or is empty, or holds more than plain ASCII. */
    private static int endOfText(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') { // other characters are negative
            i++;
        }
        return i > from && i < end && bytes[i] == '"' ? i : -1;
    }

    private static String text(byte[] bytes, int from, int until) {
        return new String(bytes, from, until - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
