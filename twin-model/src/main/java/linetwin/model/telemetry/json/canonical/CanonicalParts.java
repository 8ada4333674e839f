package linetwin.model.telemetry.json.canonical;

import static linetwin.model.telemetry.json.canonical.CanonicalBytes.ascii;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.VehicleRef;

/** The parts that several messages have in common, in the form in which this program writes them. Any thread may use it. */
final class CanonicalParts {
    static final byte[] COMMA = ascii(",");
    static final byte[] END = ascii("}");

    private static final byte[] BEGIN = ascii("{\"schema\":\"" + Header.SCHEMA + "\",\"run\":\"");
    private static final byte[] SOURCE = ascii(",\"source\":\"");
    private static final byte[] SEQ = ascii(",\"seq\":");
    private static final byte[] SIM_TIME = ascii(",\"simTime\":\"");
    private static final byte[] WALL_TIME = ascii(",\"wallTime\":\"");
    private static final byte[] CAUSE = ascii(",\"cause\":{\"reason\":\"");
    private static final byte[] ELEMENT = ascii(",\"element\":\"");
    private static final byte[] VIN = ascii("{\"vehicle\":\"");
    private static final byte[] BODY = ascii(",\"body\":\"");
    private static final byte[] SKID = ascii(",\"skid\":\"");
    private static final byte[] IDENTIFIER = ascii(",\"identifier\":\"");
    private static final byte[] VARIANT = ascii(",\"variant\":\"");
    private static final byte[] COLOUR = ascii(",\"colour\":\"");

    private static final int HASHED_BYTES = 40;
    private static final Map<String, StationState> STATES = byName(StationState.values());

    private final CanonicalBytes.Memory memory = new CanonicalBytes.Memory();
    private final ValueCache<VehicleRef> vehicles = new ValueCache<>(13);

    /** A payload at its begin. */
    CanonicalBytes begin(byte[] payload) {
        return new CanonicalBytes(payload, memory);
    }

    static Header header(Topic topic, CanonicalBytes in) throws NotCanonicalException {
        in.expect(BEGIN);
        String run = in.text();
        in.expect(SOURCE);
        if (!in.text().equals(topic.address().toString())) {
            throw new NotCanonicalException();
        }
        long seq = count(in, SEQ);
        in.expect(SIM_TIME);
        Instant simTime = in.time();
        Instant wallTime = in.skip(WALL_TIME) ? in.time() : null;
        if (seq < 1) {
            throw new NotCanonicalException();
        }
        return new Header(run, topic.address(), seq, simTime, wallTime);
    }

    /** A vehicle comes again and again while it goes through the line, so that its bytes are mostly known. */
    VehicleRef vehicle(CanonicalBytes in) throws NotCanonicalException {
        int from = in.position();
        int hash = hash(in.bytes(), from);
        ValueCache.Entry<VehicleRef> known = vehicles.findAt(hash, in.bytes(), from);
        if (known != null) {
            in.moveTo(from + known.length());
            return known.value();
        }
        VehicleRef vehicle = new VehicleRef(
                text(in, VIN),
                text(in, BODY),
                in.skip(SKID) ? in.text() : null,
                text(in, IDENTIFIER),
                text(in, VARIANT),
                text(in, COLOUR));
        in.expect(END);
        vehicles.put(hash, in.bytes(), from, in.position(), vehicle);
        return vehicle;
    }

    private static int hash(byte[] bytes, int from) {
        int hash = 0;
        int until = Math.min(bytes.length, from + HASHED_BYTES);
        for (int i = from + VIN.length; i < until; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    static Cause cause(CanonicalBytes in) throws NotCanonicalException {
        String reason = text(in, CAUSE);
        Cause cause = new Cause(reason, text(in, ELEMENT));
        in.expect(END);
        return cause;
    }

    static StationState state(String name) throws NotCanonicalException {
        return constant(STATES, name);
    }

    /** The text of a field that is expected. */
    static String text(CanonicalBytes in, byte[] field) throws NotCanonicalException {
        in.expect(field);
        return in.text();
    }

    /** The number of a field that is expected. */
    static long count(CanonicalBytes in, byte[] field) throws NotCanonicalException {
        in.expect(field);
        return in.count();
    }

    /** The number of a field that is expected. */
    static int smallCount(CanonicalBytes in, byte[] field) throws NotCanonicalException {
        return small(count(in, field));
    }

    static int small(long count) throws NotCanonicalException {
        if (count > Integer.MAX_VALUE) {
            throw new NotCanonicalException();
        }
        return (int) count;
    }

    static <E extends Enum<E>> E constant(Map<String, E> constants, String name) throws NotCanonicalException {
        E constant = constants.get(name);
        if (constant == null) {
            throw new NotCanonicalException();
        }
        return constant;
    }

    static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        Map<String, E> map = new HashMap<>();
        for (E constant : constants) {
            map.put(constant.name(), constant);
        }
        return map;
    }
}
