package linetwin.model.telemetry.json;

import static linetwin.model.telemetry.json.UsualBytes.ascii;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LineEvent;
import linetwin.model.telemetry.LineEvent.Verdict;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads event messages, which are most of all telemetry, as long as they are in the form in which this program writes them: some
 * ten times as fast as by way of a tree of fields. On the slightest difference it gives up, and the tree decides. Any thread may
 * use it.
 */
final class UsualEvents {
    private static final byte[] BEGIN = ascii("{\"schema\":\"" + Header.SCHEMA + "\",\"run\":\"");
    private static final byte[] SOURCE = ascii(",\"source\":\"");
    private static final byte[] SEQ = ascii(",\"seq\":");
    private static final byte[] SIM_TIME = ascii(",\"simTime\":\"");
    private static final byte[] WALL_TIME = ascii(",\"wallTime\":\"");
    private static final byte[] EVENTS = ascii(",\"events\":[");
    private static final byte[] TYPE = ascii("{\"type\":\"");
    private static final byte[] ELEMENT = ascii(",\"element\":\"");
    private static final byte[] AT = ascii(",\"at\":\"");
    private static final byte[] FROM = ascii(",\"from\":\"");
    private static final byte[] TO = ascii(",\"to\":\"");
    private static final byte[] CAUSE = ascii(",\"cause\":{\"reason\":\"");
    private static final byte[] CYCLE = ascii(",\"cycleMicros\":");
    private static final byte[] VEHICLE = ascii(",\"vehicle\":");
    private static final byte[] VIN = ascii("{\"vehicle\":\"");
    private static final byte[] BODY = ascii(",\"body\":\"");
    private static final byte[] SKID = ascii(",\"skid\":\"");
    private static final byte[] IDENTIFIER = ascii(",\"identifier\":\"");
    private static final byte[] VARIANT = ascii(",\"variant\":\"");
    private static final byte[] COLOUR = ascii(",\"colour\":\"");
    private static final byte[] FAMILY = ascii(",\"family\":\"");
    private static final byte[] VERDICT = ascii(",\"verdict\":\"");
    private static final byte[] REASON = ascii(",\"reason\":\"");
    private static final byte[] LEAD = ascii(",\"leadMicros\":");
    private static final byte[] GOOD = ascii(",\"good\":");
    private static final byte[] FIRST_TIME_THROUGH = ascii(",\"firstTimeThrough\":");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] END = ascii("}");
    private static final byte[] END_OF_ALL = ascii("]}");

    private static final int HASHED_BYTES = 40;
    private static final Map<String, StationState> STATES = byName(StationState.values());
    private static final Map<String, Verdict> VERDICTS = byName(Verdict.values());

    private final Remembered<String> texts = new Remembered<>(13);
    private final Remembered<VehicleRef> vehicles = new Remembered<>(13);

    /** The message; null if the payload is not in the usual form. */
    @Nullable
    EventMessage read(Topic topic, byte[] payload) {
        UsualBytes in = new UsualBytes(payload, texts);
        try {
            Header header = header(topic, in);
            List<LineEvent> events = new ArrayList<>();
            in.expect(EVENTS);
            do {
                events.add(event(in));
            } while (in.skip(COMMA));
            in.expect(END_OF_ALL);
            return in.isAtEnd() ? new EventMessage(header, events) : null;
        } catch (UnusualFormException e) {
            return null;
        }
    }

    private static Header header(Topic topic, UsualBytes in) throws UnusualFormException {
        in.expect(BEGIN);
        String run = in.text();
        in.expect(SOURCE);
        if (!in.text().equals(topic.address().toString())) {
            throw new UnusualFormException();
        }
        in.expect(SEQ);
        long seq = in.count();
        in.expect(SIM_TIME);
        Instant simTime = in.time();
        Instant wallTime = in.skip(WALL_TIME) ? in.time() : null;
        if (seq < 1) {
            throw new UnusualFormException();
        }
        return new Header(run, topic.address(), seq, simTime, wallTime);
    }

    private LineEvent event(UsualBytes in) throws UnusualFormException {
        in.expect(TYPE);
        String type = in.text();
        in.expect(ELEMENT);
        String element = in.text();
        in.expect(AT);
        Instant at = in.time();
        LineEvent event = switch (type) {
            case "state-changed" -> stateChanged(in, element, at);
            case "vehicle-entered" -> new LineEvent.VehicleEntered(element, at, vehicle(in));
            case "vehicle-left" -> new LineEvent.VehicleLeft(element, at, vehicle(in), text(in, TO));
            case "cycle-done" -> cycleDone(in, element, at);
            case "inspected" ->
                new LineEvent.Inspected(element, at, vehicle(in), constant(VERDICTS, text(in, VERDICT)));
            case "scrapped" -> new LineEvent.Scrapped(element, at, vehicle(in), text(in, REASON));
            case "changed-over" -> new LineEvent.ChangedOver(element, at, text(in, FROM), text(in, TO));
            case "delivery-late" -> new LineEvent.DeliveryLate(element, at, text(in, REASON));
            case "andon-called" -> new LineEvent.AndonCalled(element, at, findVehicle(in));
            case "vehicle-completed" -> completed(in, element, at);
            default -> throw new UnusualFormException();
        };
        in.expect(END);
        return event;
    }

    private static LineEvent stateChanged(UsualBytes in, String element, Instant at) throws UnusualFormException {
        StationState from = constant(STATES, text(in, FROM));
        StationState to = constant(STATES, text(in, TO));
        String reason = text(in, CAUSE);
        Cause cause = new Cause(reason, text(in, ELEMENT));
        in.expect(END);
        return new LineEvent.StateChanged(element, at, from, to, cause);
    }

    private LineEvent cycleDone(UsualBytes in, String element, Instant at) throws UnusualFormException {
        in.expect(CYCLE);
        long micros = in.count();
        VehicleRef vehicle = findVehicle(in);
        return new LineEvent.CycleDone(element, at, micros, vehicle, in.skip(FAMILY) ? in.text() : null);
    }

    private LineEvent completed(UsualBytes in, String element, Instant at) throws UnusualFormException {
        VehicleRef vehicle = vehicle(in);
        in.expect(LEAD);
        long micros = in.count();
        in.expect(GOOD);
        boolean good = in.flag();
        in.expect(FIRST_TIME_THROUGH);
        return new LineEvent.VehicleCompleted(element, at, vehicle, micros, good, in.flag());
    }

    private @Nullable VehicleRef findVehicle(UsualBytes in) throws UnusualFormException {
        return in.skip(VEHICLE) ? readVehicle(in) : null;
    }

    private VehicleRef vehicle(UsualBytes in) throws UnusualFormException {
        in.expect(VEHICLE);
        return readVehicle(in);
    }

    /** A vehicle comes again and again while it goes through the line, so that its bytes are mostly known. */
    private VehicleRef readVehicle(UsualBytes in) throws UnusualFormException {
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

    private static String text(UsualBytes in, byte[] field) throws UnusualFormException {
        in.expect(field);
        return in.text();
    }

    private static <E extends Enum<E>> E constant(Map<String, E> constants, String name) throws UnusualFormException {
        E constant = constants.get(name);
        if (constant == null) {
            throw new UnusualFormException();
        }
        return constant;
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        Map<String, E> map = new HashMap<>();
        for (E constant : constants) {
            map.put(constant.name(), constant);
        }
        return map;
    }
}
