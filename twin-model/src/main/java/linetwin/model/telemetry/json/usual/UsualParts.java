package linetwin.model.telemetry.json.usual;

import static linetwin.model.telemetry.json.usual.UsualBytes.ascii;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.VehicleRef;

/** The parts that several messages have in common, in the form in which this program writes them. Any thread may use it. */
final class UsualParts {
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

    private final UsualBytes.Memory memory = new UsualBytes.Memory();
    private final Remembered<VehicleRef> vehicles = new Remembered<>(13);

    /** A payload at its begin. */
    UsualBytes begin(byte[] payload) {
        return new UsualBytes(payload, memory);
    }

    static Header header(Topic topic, UsualBytes in) throws UnusualFormException {
        in.expect(BEGIN);
        String run = in.text();
        in.expect(SOURCE);
        if (!in.text().equals(topic.address().toString())) {
            throw new UnusualFormException();
        }
        long seq = count(in, SEQ);
        in.expect(SIM_TIME);
        Instant simTime = in.time();
        Instant wallTime = in.skip(WALL_TIME) ? in.time() : null;
        if (seq < 1) {
            throw new UnusualFormException();
        }
        return new Header(run, topic.address(), seq, simTime, wallTime);
    }

    /** A vehicle comes again and again while it goes through the line, so that its bytes are mostly known. */
    VehicleRef vehicle(UsualBytes in) throws UnusualFormException {
        int from = in.position();
        int hash = hash(in.bytes(), from);
        Remembered.Entry<VehicleRef> known = vehicles.findAt(hash, in.bytes(), from);
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

    static Cause cause(UsualBytes in) throws UnusualFormException {
        String reason = text(in, CAUSE);
        Cause cause = new Cause(reason, text(in, ELEMENT));
        in.expect(END);
        return cause;
    }

    static StationState state(String name) throws UnusualFormException {
        return constant(STATES, name);
    }

    /** The text of a field that is expected. */
    static String text(UsualBytes in, byte[] field) throws UnusualFormException {
        in.expect(field);
        return in.text();
    }

    /** The number of a field that is expected. */
    static long count(UsualBytes in, byte[] field) throws UnusualFormException {
        in.expect(field);
        return in.count();
    }

    /** The number of a field that is expected. */
    static int smallCount(UsualBytes in, byte[] field) throws UnusualFormException {
        return small(count(in, field));
    }

    static int small(long count) throws UnusualFormException {
        if (count > Integer.MAX_VALUE) {
            throw new UnusualFormException();
        }
        return (int) count;
    }

    static <E extends Enum<E>> E constant(Map<String, E> constants, String name) throws UnusualFormException {
        E constant = constants.get(name);
        if (constant == null) {
            throw new UnusualFormException();
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
