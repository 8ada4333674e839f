package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import linetwin.model.state.StationState;
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

/** The kinds of events: after type, element and time, each has fields of its own. */
final class EventFormats {
    private static final Format<StateChanged> STATE_CHANGED = format(
            "state-changed",
            StateChanged.class,
            (json, event) -> {
                json.writeStringField("from", event.from().name());
                json.writeStringField("to", event.to().name());
                Parts.writeCause(json, event.cause());
            },
            fields -> new StateChanged(
                    element(fields),
                    at(fields),
                    fields.constant("from", StationState.class),
                    fields.constant("to", StationState.class),
                    Parts.readCause(fields)));

    private static final Format<VehicleEntered> VEHICLE_ENTERED = format(
            "vehicle-entered",
            VehicleEntered.class,
            (json, event) -> Parts.writeVehicle(json, event.vehicle()),
            fields -> new VehicleEntered(element(fields), at(fields), Parts.readVehicle(fields)));

    private static final Format<VehicleLeft> VEHICLE_LEFT = format(
            "vehicle-left",
            VehicleLeft.class,
            (json, event) -> {
                Parts.writeVehicle(json, event.vehicle());
                json.writeStringField("to", event.to());
            },
            fields -> new VehicleLeft(element(fields), at(fields), Parts.readVehicle(fields), fields.text("to")));

    private static final Format<CycleDone> CYCLE_DONE = format(
            "cycle-done",
            CycleDone.class,
            (json, event) -> {
                json.writeNumberField("cycleMicros", event.cycleMicros());
                Parts.writeVehicle(json, event.vehicle());
                Parts.writeOptional(json, "family", event.family());
            },
            fields -> new CycleDone(
                    element(fields),
                    at(fields),
                    fields.count("cycleMicros"),
                    Parts.readOptionalVehicle(fields),
                    Parts.readOptional(fields, "family")));

    private static final Format<Inspected> INSPECTED = format(
            "inspected",
            Inspected.class,
            (json, event) -> {
                Parts.writeVehicle(json, event.vehicle());
                json.writeStringField("verdict", event.verdict().name());
            },
            fields -> new Inspected(
                    element(fields), at(fields), Parts.readVehicle(fields), fields.constant("verdict", Verdict.class)));

    private static final Format<Scrapped> SCRAPPED = format(
            "scrapped",
            Scrapped.class,
            (json, event) -> {
                Parts.writeVehicle(json, event.vehicle());
                json.writeStringField("reason", event.reason());
            },
            fields -> new Scrapped(element(fields), at(fields), Parts.readVehicle(fields), fields.text("reason")));

    private static final Format<ChangedOver> CHANGED_OVER = format(
            "changed-over",
            ChangedOver.class,
            (json, event) -> {
                json.writeStringField("from", event.from());
                json.writeStringField("to", event.to());
            },
            fields -> new ChangedOver(element(fields), at(fields), fields.text("from"), fields.text("to")));

    private static final Format<DeliveryLate> DELIVERY_LATE = format(
            "delivery-late",
            DeliveryLate.class,
            (json, event) -> json.writeStringField("reason", event.reason()),
            fields -> new DeliveryLate(element(fields), at(fields), fields.text("reason")));

    private static final Format<AndonCalled> ANDON_CALLED = format(
            "andon-called",
            AndonCalled.class,
            (json, event) -> Parts.writeVehicle(json, event.vehicle()),
            fields -> new AndonCalled(element(fields), at(fields), Parts.readOptionalVehicle(fields)));

    private static final Format<VehicleCompleted> VEHICLE_COMPLETED = format(
            "vehicle-completed",
            VehicleCompleted.class,
            (json, event) -> {
                Parts.writeVehicle(json, event.vehicle());
                json.writeNumberField("leadMicros", event.leadMicros());
                json.writeBooleanField("good", event.good());
                json.writeBooleanField("firstTimeThrough", event.firstTimeThrough());
            },
            fields -> new VehicleCompleted(
                    element(fields),
                    at(fields),
                    Parts.readVehicle(fields),
                    fields.count("leadMicros"),
                    fields.flag("good"),
                    fields.flag("firstTimeThrough")));

    private static final Formats<LineEvent> ALL = new Formats<>(
            LineEvent.class,
            List.of(
                    STATE_CHANGED,
                    VEHICLE_ENTERED,
                    VEHICLE_LEFT,
                    CYCLE_DONE,
                    INSPECTED,
                    SCRAPPED,
                    CHANGED_OVER,
                    DELIVERY_LATE,
                    ANDON_CALLED,
                    VEHICLE_COMPLETED));

    private EventFormats() {}

    static void write(JsonGenerator json, LineEvent event) throws IOException {
        ALL.write(json, event);
    }

    static LineEvent read(Fields fields) throws TelemetryFormatException {
        return ALL.read(fields);
    }

    private static <T extends LineEvent> Format<T> format(
            String type, Class<T> javaType, Writing<T> rest, Reading<T> reading) {
        return new Format<>(
                type,
                javaType,
                (json, event) -> {
                    json.writeStringField("element", event.element());
                    Parts.writeInstant(json, "at", event.at());
                    rest.write(json, event);
                },
                reading);
    }

    private static String element(Fields fields) throws TelemetryFormatException {
        return fields.text("element");
    }

    private static Instant at(Fields fields) throws TelemetryFormatException {
        return fields.instant("at");
    }
}
