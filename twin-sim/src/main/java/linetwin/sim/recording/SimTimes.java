package linetwin.sim.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.json.Instants;

/** Finds the time on the line in a payload without reading the rest of it. */
final class SimTimes {
    private static final byte[] FIELD = "\"simTime\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 40;

    private SimTimes() {}

    /** The first time of that name; empty if there is none, as in what is not of the contract. */
    static Optional<Instant> find(byte[] payload) {
        for (int i = 0; i + FIELD.length < payload.length; i++) {
            if (payload[i] == '"' && isFieldAt(payload, i)) {
                return parse(payload, i + FIELD.length);
            }
        }
        return Optional.empty();
    }

    private static boolean isFieldAt(byte[] payload, int at) {
        for (int i = 1; i < FIELD.length; i++) {
            if (payload[at + i] != FIELD[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> parse(byte[] payload, int from) {
        int until = from;
        while (until < payload.length && until - from < LONGEST && payload[until] != '"') {
            until++;
        }
        return Optional.ofNullable(
                Instants.parse(new String(payload, from, until - from, StandardCharsets.ISO_8859_1)));
    }
}
