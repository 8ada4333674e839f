package linetwin.model.telemetry.json.canonical;

import static linetwin.model.telemetry.json.canonical.CanonicalBytes.ascii;
import static linetwin.model.telemetry.json.canonical.CanonicalParts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/** Events after the header of their message, in the form in which this program writes them. Any thread may use it. */
final class CanonicalEvents {
    private static final byte[] EVENTS = ascii(",\"events\":[");
    private static final byte[] TYPE = ascii("{\"type\":\"");
    private static final byte[] ELEMENT = ascii(",\"element\":\"");
    private static final byte[] AT = ascii(",\"at\":\"");
    private static final byte[] FROM = ascii(",\"from\":\"");
    private static final byte[] TO = ascii(",\"to\":\"");
    private static final byte[] CYCLE = ascii(",\"cycleMicros\":");
    private static final byte[] VEHICLE = ascii(",\"vehicle\":");
    private static final byte[] FAMILY = ascii(",\"family\":\"");
    private static final byte[] VERDICT = ascii(",\"verdict\":\"");
    private static final byte[] REASON = ascii(",\"reason\":\"");
    private static final byte[] LEAD = ascii(",\"leadMicros\":");
    private static final byte[] GOOD = ascii(",\"good\":");
    private static final byte[] FIRST_TIME_THROUGH = ascii(",\"firstTimeThrough\":");
    private static final byte[] END_OF_ALL = ascii("]}");

    private static final Map<String, Verdict> VERDICTS = CanonicalParts.byName(Verdict.values());

    private final CanonicalParts parts;

    CanonicalEvents(CanonicalParts parts) {
        this.parts = parts;
    }

    EventMessage read(Header header, CanonicalBytes in) throws NotCanonicalException {
        List<LineEvent> events = new ArrayList<>();
        in.expect(EVENTS);
        do {
            events.add(event(in));
        } while (in.skip(CanonicalParts.COMMA));
        in.expect(END_OF_ALL);
        return new EventMessage(header, events);
    }

    private LineEvent event(CanonicalBytes in) throws NotCanonicalException {
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
                new LineEvent.Inspected(element, at, vehicle(in), CanonicalParts.constant(VERDICTS, text(in, VERDICT)));
            case "scrapped" -> new LineEvent.Scrapped(element, at, vehicle(in), text(in, REASON));
            case "changed-over" -> new LineEvent.ChangedOver(element, at, text(in, FROM), text(in, TO));
            case "delivery-late" -> new LineEvent.DeliveryLate(element, at, text(in, REASON));
            case "andon-called" -> new LineEvent.AndonCalled(element, at, findVehicle(in));
            case "vehicle-completed" -> completed(in, element, at);
            default -> throw new NotCanonicalException();
        };
        in.expect(CanonicalParts.END);
        return event;
    }

    private static LineEvent stateChanged(CanonicalBytes in, String element, Instant at) throws NotCanonicalException {
        StationState from = CanonicalParts.state(text(in, FROM));
        StationState to = CanonicalParts.state(text(in, TO));
        return new LineEvent.StateChanged(element, at, from, to, CanonicalParts.cause(in));
    }

    private LineEvent cycleDone(CanonicalBytes in, String element, Instant at) throws NotCanonicalException {
        in.expect(CYCLE);
        long micros = in.count();
        VehicleRef vehicle = findVehicle(in);
        return new LineEvent.CycleDone(element, at, micros, vehicle, in.skip(FAMILY) ? in.text() : null);
    }

    private LineEvent completed(CanonicalBytes in, String element, Instant at) throws NotCanonicalException {
        VehicleRef vehicle = vehicle(in);
        in.expect(LEAD);
        long micros = in.count();
        in.expect(GOOD);
        boolean good = in.flag();
        in.expect(FIRST_TIME_THROUGH);
        return new LineEvent.VehicleCompleted(element, at, vehicle, micros, good, in.flag());
    }

    private @Nullable VehicleRef findVehicle(CanonicalBytes in) throws NotCanonicalException {
        return in.skip(VEHICLE) ? parts.vehicle(in) : null;
    }

    private VehicleRef vehicle(CanonicalBytes in) throws NotCanonicalException {
        in.expect(VEHICLE);
        return parts.vehicle(in);
    }
}
