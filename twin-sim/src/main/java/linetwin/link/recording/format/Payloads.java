package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;
import linetwin.model.telemetry.limit.Limits;

/** What of the payloads that a broker delivers can stand in a line of a recording. */
public final class Payloads {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.JSON_DEPTH)
                    .build())
            .build();

    private Payloads() {}

    /** The payload on one line; empty if it is not one JSON value in UTF-8, or longer or deeper than a message may be. */
    public static Optional<byte[]> onOneLine(byte[] payload) {
        return payload.length <= Limits.PAYLOAD_BYTES && isUtf8(payload) && isJson(payload)
                ? Optional.of(withoutLineBreaks(payload))
                : Optional.empty();
    }

    /** JSON in UTF-16 or UTF-32 has bytes of 0; a byte order mark could not stand within a line. */
    private static boolean isUtf8(byte[] payload) {
        for (byte b : payload) {
            if (b == 0) {
                return false;
            }
        }
        return payload.length > 0 && payload[0] != (byte) 0xEF;
    }

    private static boolean isJson(byte[] payload) {
        try (JsonParser json = JSON.createParser(payload)) {
            if (json.nextToken() == null) {
                return false;
            }
            json.skipChildren();
            json.finishToken();
            return json.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Outside of strings a line break is space; inside, JSON does not allow it. */
    private static byte[] withoutLineBreaks(byte[] payload) {
        byte[] line = payload.clone();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        return line;
    }
}
