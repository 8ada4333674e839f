package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.limit.Instants;
import linetwin.model.telemetry.limit.Limits;

/** Finds the time on the line in a payload without reading all of it, in whatever form of JSON it is written. */
final class SimTimes {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.JSON_DEPTH)
                    .build())
            .build();

    private static final String NAME = "simTime";
    private static final byte[] FIELD = ("\"" + NAME + "\":\"").getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 40;

    private SimTimes() {}

    /** The one of the message itself, not of something in it; empty if there is none, as in what is not of the contract. */
    static Optional<Instant> find(byte[] payload) {
        int canonical = canonical(payload);
        return canonical < 0 ? parsed(payload) : text(payload, canonical);
    }

    /** Where its text begins if it is written as this program writes it: before anything else that may hold such a field. */
    private static int canonical(byte[] payload) {
        for (int i = 1; i + FIELD.length < payload.length; i++) {
            byte b = payload[i];
            if (b == '{' || b == '[' || b == '\\') {
                return -1;
            }
            if (b == '"' && isFieldAt(payload, i)) {
                return i + FIELD.length;
            }
        }
        return -1;
    }

    private static boolean isFieldAt(byte[] payload, int at) {
        for (int i = 1; i < FIELD.length; i++) {
            if (payload[at + i] != FIELD[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> text(byte[] payload, int from) {
        int until = from;
        while (until < payload.length && until - from < LONGEST && payload[until] != '"') {
            until++;
        }
        Instant canonical = Instants.parse(new String(payload, from, until - from, StandardCharsets.ISO_8859_1));
        return canonical == null ? parsed(payload) : Optional.of(canonical);
    }

    private static Optional<Instant> parsed(byte[] payload) {
        try (JsonParser json = JSON.createParser(payload)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (field.equals(NAME)) {
                    return value == JsonToken.VALUE_STRING
                            ? Optional.ofNullable(Instants.parse(json.getText()))
                            : Optional.empty();
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
