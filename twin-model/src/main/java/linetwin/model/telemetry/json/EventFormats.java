package linetwin.model.telemetry.json;

import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.AndonCalled;
import linetwin.model.telemetry.body.LineEvent.ChangedOver;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.DeliveryLate;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Field;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Kind;
import linetwin.model.telemetry.json.wire.Kinds;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;

/** The kinds of events: after type, element and time, each has fields of its own. */
final class EventFormats {
    private static final Fields<LineEvent> COMMON = new Fields<>();

    static final Field<LineEvent, String> ELEMENT =
            COMMON.add("element", Scalars.TEXT, LineEvent::element, "Id of the element.");

    static final Field<LineEvent, Instant> AT = COMMON.add("at", Parts.TIME, LineEvent::at, "When, on the line.");

    static final Type<UsedPart> USED_PART = usedPart();
    static final MessageFormat<EventMessage> FORMAT = format();

    private EventFormats() {}

    private static MessageFormat<EventMessage> format() {
        Type<LineEvent> event = Kinds.type(
                        LineEvent.class,
                        COMMON,
                        List.of(
                                stateChanged(),
                                vehicleEntered(),
                                vehicleLeft(),
                                cycleDone(),
                                inspected(),
                                scrapped(),
                                changedOver(),
                                deliveryLate(),
                                andonCalled(),
                                RoundEventFormats.stationChecked(),
                                RoundEventFormats.wearMissed(),
                                RoundEventFormats.inspectorReached(),
                                vehicleCompleted()))
                .named("event", "");
        Fields<EventMessage> fields = new Fields<>();
        var events = fields.add("events", Collected.list(event).with("minItems", 1), EventMessage::events);
        return new MessageFormat<>(
                EventMessage.class,
                "events",
                "What just happened on the line of an area, in order of time. QoS 1, not retained.",
                fields,
                (header, in) -> new EventMessage(header, in.get(events)));
    }

    private static Kind<StateChanged> stateChanged() {
        Fields<StateChanged> fields = new Fields<>();
        var from = fields.add("from", Parts.STATE, StateChanged::from);
        var to = fields.add("to", Parts.STATE, StateChanged::to);
        var cause = fields.add("cause", Parts.CAUSE, StateChanged::cause);
        var remote = fields.addOptional(
                "remote",
                Scalars.FLAG,
                StateChanged::isRemote,
                false,
                "Whether a control room has cleared the stop that it leaves; absent means that it has not.");
        return new Kind<>(
                "state-changed",
                StateChanged.class,
                "A station changed its state, or the cause of it.",
                fields,
                in -> new StateChanged(
                        in.get(ELEMENT), in.get(AT), in.get(from), in.get(to), in.get(cause), in.get(remote)));
    }

    private static Kind<VehicleEntered> vehicleEntered() {
        Fields<VehicleEntered> fields = new Fields<>();
        var vehicle = fields.add("vehicle", Parts.VEHICLE, VehicleEntered::vehicle);
        var parts = fields.addOptional(
                "parts",
                Collected.list(USED_PART),
                VehicleEntered::parts,
                List.of(),
                "What was taken for it at that instant, since version 1.3; absent where nothing is or it is not"
                        + " known.");
        return new Kind<>(
                "vehicle-entered",
                VehicleEntered.class,
                "A vehicle entered.",
                fields,
                in -> new VehicleEntered(in.get(ELEMENT), in.get(AT), in.get(vehicle), in.get(parts)));
    }

    private static Type<UsedPart> usedPart() {
        Fields<UsedPart> fields = new Fields<>();
        var part =
                fields.add("part", Scalars.TEXT, UsedPart::part, "Its name at the station, or the family of panels.");
        var count = fields.add("count", Scalars.SIZE.with("minimum", 1), UsedPart::count, "Pieces.");
        var lot = fields.addOptional("lot", Scalars.TEXT, UsedPart::lot, "Identifier of their lot.");
        var bin = fields.addOptional("bin", Scalars.TEXT, UsedPart::bin, "Identifier of the bin that they were in.");
        var from = fields.addOptional(
                "from",
                Scalars.TEXT,
                UsedPart::from,
                "Id of the element that the part came from that they were in before; absent if they were in none.");
        return fields.type(in -> new UsedPart(in.get(part), in.get(count), in.find(lot), in.find(bin), in.find(from)))
                .named("usedPart", "Pieces of one part, all of one lot and out of one bin.");
    }

    private static Kind<VehicleLeft> vehicleLeft() {
        Fields<VehicleLeft> fields = new Fields<>();
        var vehicle = fields.add("vehicle", Parts.VEHICLE, VehicleLeft::vehicle);
        var to = fields.add("to", Scalars.TEXT, VehicleLeft::to, "Id of the element.");
        return new Kind<>(
                "vehicle-left",
                VehicleLeft.class,
                "A vehicle left for another element.",
                fields,
                in -> new VehicleLeft(in.get(ELEMENT), in.get(AT), in.get(vehicle), in.get(to)));
    }

    private static Kind<CycleDone> cycleDone() {
        Fields<CycleDone> fields = new Fields<>();
        var micros = fields.add("cycleMicros", Parts.MICROS, CycleDone::cycleMicros, "How long it took.");
        var vehicle = fields.addOptional(
                "vehicle", Parts.VEHICLE, CycleDone::vehicle, "Absent for anonymous parts and panels.");
        var family = fields.addOptional("family", Scalars.TEXT, CycleDone::family, "Of the panels pressed.");
        var lot = fields.addOptional(
                "lot", Scalars.TEXT, CycleDone::lot, "Identifier of the lot of panels, since version 1.3.");
        var examined = fields.addOptional(
                "examined",
                Collected.list(FindingFormats.EXAMINATION),
                CycleDone::examined,
                List.of(),
                "What a repair says of the findings that the vehicle came with; absent where it came with none.");
        return new Kind<>(
                "cycle-done",
                CycleDone.class,
                "A station finished a cycle.",
                fields,
                in -> new CycleDone(
                        in.get(ELEMENT),
                        in.get(AT),
                        in.get(micros),
                        in.find(vehicle),
                        in.find(family),
                        in.find(lot),
                        in.get(examined)));
    }

    private static Kind<Inspected> inspected() {
        Fields<Inspected> fields = new Fields<>();
        var vehicle = fields.add("vehicle", Parts.VEHICLE, Inspected::vehicle);
        var verdict = fields.add("verdict", Scalars.constant(Verdict.class), Inspected::verdict);
        var findings = fields.addOptional(
                "findings",
                Collected.list(FindingFormats.FINDING),
                Inspected::findings,
                List.of(),
                "What its camera saw; absent where it saw nothing or there is none.");
        return new Kind<>(
                "inspected",
                Inspected.class,
                "An inspection gave its verdict.",
                fields,
                in -> new Inspected(in.get(ELEMENT), in.get(AT), in.get(vehicle), in.get(verdict), in.get(findings)));
    }

    private static Kind<Scrapped> scrapped() {
        Fields<Scrapped> fields = new Fields<>();
        var vehicle = fields.add("vehicle", Parts.VEHICLE, Scrapped::vehicle);
        var reason = fields.add("reason", Scalars.TEXT, Scrapped::reason);
        return new Kind<>(
                "scrapped",
                Scrapped.class,
                "A vehicle was taken out as scrap.",
                fields,
                in -> new Scrapped(in.get(ELEMENT), in.get(AT), in.get(vehicle), in.get(reason)));
    }

    private static Kind<ChangedOver> changedOver() {
        Fields<ChangedOver> fields = new Fields<>();
        var from = fields.add("from", Scalars.TEXT, ChangedOver::from);
        var to = fields.add("to", Scalars.TEXT, ChangedOver::to);
        return new Kind<>(
                "changed-over",
                ChangedOver.class,
                "A die, colour or variant change ended.",
                fields,
                in -> new ChangedOver(in.get(ELEMENT), in.get(AT), in.get(from), in.get(to)));
    }

    private static Kind<DeliveryLate> deliveryLate() {
        Fields<DeliveryLate> fields = new Fields<>();
        var reason = fields.add("reason", Scalars.TEXT, DeliveryLate::reason);
        return new Kind<>(
                "delivery-late",
                DeliveryLate.class,
                "Material was not at the line-side when needed.",
                fields,
                in -> new DeliveryLate(in.get(ELEMENT), in.get(AT), in.get(reason)));
    }

    private static Kind<AndonCalled> andonCalled() {
        Fields<AndonCalled> fields = new Fields<>();
        var vehicle = fields.addOptional("vehicle", Parts.VEHICLE, AndonCalled::vehicle, "");
        return new Kind<>(
                "andon-called",
                AndonCalled.class,
                "An operator called for help.",
                fields,
                in -> new AndonCalled(in.get(ELEMENT), in.get(AT), in.find(vehicle)));
    }

    private static Kind<VehicleCompleted> vehicleCompleted() {
        Fields<VehicleCompleted> fields = new Fields<>();
        var vehicle = fields.add("vehicle", Parts.VEHICLE, VehicleCompleted::vehicle);
        var micros = fields.add("leadMicros", Parts.MICROS, VehicleCompleted::leadMicros, "From body start to here.");
        var good = fields.add("good", Scalars.FLAG, VehicleCompleted::good);
        var first = fields.add(
                "firstTimeThrough", Scalars.FLAG, VehicleCompleted::firstTimeThrough, "Good without any rework.");
        return new Kind<>(
                "vehicle-completed",
                VehicleCompleted.class,
                "A vehicle left the line at a sink.",
                fields,
                in -> new VehicleCompleted(
                        in.get(ELEMENT), in.get(AT), in.get(vehicle), in.get(micros), in.get(good), in.get(first)));
    }
}
