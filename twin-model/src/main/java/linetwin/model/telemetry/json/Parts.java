package linetwin.model.telemetry.json;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;
import linetwin.model.value.Text;

/** The types that several messages have in common. */
final class Parts {
    static final Type<Instant> TIME = Scalars.TIME
            .withPattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$")
            .named("time", "ISO-8601 in UTC, read down to the microsecond.");

    static final Type<Long> MICROS = Scalars.COUNT.named("micros", "Microseconds.");
    static final Type<Long> COUNT = Scalars.COUNT.named("count", "Items since the run began.");
    static final Type<Integer> SIZE = Scalars.SIZE.named("size", "Items at one time.");

    static final Type<BigInteger> SUM = Scalars.SUM.named(
            "sum",
            "A sum of microseconds, in up to 128 bits with the sign."
                    + " Exactly 9223372036854775807 means that it can't be told.");

    static final Type<Text> TEXT = text();

    static final Type<StationState> STATE = Scalars.constant(StationState.class)
            .named("stationState", "What a station is doing; NOT_OBSERVED if the publisher itself does not know.");

    static final Type<Cause> CAUSE = cause();
    static final Type<VehicleRef> VEHICLE = vehicle();

    private static final Duration MICROSECOND = ChronoUnit.MICROS.getDuration();

    private Parts() {}

    /** A time in microseconds. */
    static Type<Duration> duration(Type<Long> micros) {
        return micros.as((in, number) -> Duration.of(number, ChronoUnit.MICROS), time -> time.dividedBy(MICROSECOND));
    }

    private static Type<Text> text() {
        Fields<Text> fields = new Fields<>();
        var zh = fields.add("zh", Scalars.TEXT.withPattern("\\S"), Text::zh);
        var en = fields.add("en", Scalars.TEXT.withPattern("\\S"), Text::en);
        return fields.type(in -> new Text(in.get(zh), in.get(en)))
                .named("text", "A name for people, in both languages.");
    }

    private static Type<Cause> cause() {
        Fields<Cause> fields = new Fields<>();
        var reason = fields.add(
                "reason",
                Scalars.TEXT,
                Cause::reason,
                "Name of a stop in the description, or "
                        + String.join(
                                ", ",
                                List.of(
                                        Cause.NO_ITEM,
                                        Cause.NO_PART,
                                        Cause.NO_PANEL,
                                        Cause.NO_CARRIER,
                                        Cause.NO_OPERATOR,
                                        Cause.NO_ROOM,
                                        Cause.LINE_HELD,
                                        Cause.ANDON_CALL,
                                        Cause.CHANGEOVER,
                                        Cause.CALENDAR,
                                        Cause.INJECTED,
                                        Cause.NOT_HEARD,
                                        Cause.SILENT,
                                        Cause.SOURCE_LOST))
                        + ".");
        var element = fields.add("element", Scalars.TEXT, Cause::element, "Id of the element at which the cause lies.");
        var robot = fields.addOptional(
                "robot",
                Scalars.TEXT,
                Cause::robot,
                "Id of the robot of the station that has the fault, since linetwin/1.4; absent where it is none.");
        var fault = fields.addOptional(
                "fault",
                Scalars.TEXT,
                Cause::fault,
                "What fails, since linetwin/1.4: tip, gripper, sealing-gun, atomiser, program or another word.");
        return fields.type(in -> new Cause(in.get(reason), in.get(element), in.find(robot), in.find(fault)))
                .named("cause", "Why it is in its state; both texts are empty if the state needs no reason.");
    }

    /** A vehicle comes again and again while it goes through the line. */
    private static Type<VehicleRef> vehicle() {
        Fields<VehicleRef> fields = new Fields<>();
        var vehicle = fields.add("vehicle", Scalars.TEXT, VehicleRef::vehicle, "VIN-like number.");
        var body = fields.add("body", Scalars.TEXT, VehicleRef::body, "Body number.");
        var skid = fields.addOptional(
                "skid", Scalars.TEXT, VehicleRef::skid, "The carrier that it is on; absent while on none.");
        var identifier =
                fields.add("identifier", Scalars.TEXT, VehicleRef::identifier, "Industrial-internet identifier.");
        var variant = fields.add("variant", Scalars.TEXT, VehicleRef::variant, "Id of a variant of the description.");
        var colour = fields.add("colour", Scalars.TEXT, VehicleRef::colour, "Id of a colour of the description.");
        return fields.type(in -> new VehicleRef(
                        in.get(vehicle),
                        in.get(body),
                        in.find(skid),
                        in.get(identifier),
                        in.get(variant),
                        in.get(colour)))
                .named("vehicle", "A vehicle from body start to line-off.")
                .recurring();
    }
}
