package linetwin.model.telemetry.json;

import java.time.Duration;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunSnapshot.Deed;
import linetwin.model.telemetry.body.RunSnapshot.Setting;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;
import linetwin.model.telemetry.limit.Limits;

/** The answer to a command, which can tell what the present of a run comes from. */
final class ReplyFormat {
    private static final Type<Duration> MICROS = Parts.duration(Parts.MICROS);

    private static final Type<ParameterKind<?>> KIND =
            Scalars.TEXT.as((in, name) -> ParameterKind.named(name), ParameterKind::name);

    static final MessageFormat<ReplyMessage> FORMAT = format();

    private ReplyFormat() {}

    private static MessageFormat<ReplyMessage> format() {
        Fields<ReplyMessage> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, ReplyMessage::id, "That of the command.");
        var accepted = fields.add("accepted", Scalars.FLAG, ReplyMessage::accepted);
        var error = fields.add(
                "error", Scalars.TEXT, ReplyMessage::error, "Why the command was refused; empty if it was accepted.");
        var snapshot = fields.addOptional("snapshot", snapshot(), ReplyMessage::snapshot, "");
        var passport = fields.addOptional("passport", PassportFormat.TYPE, ReplyMessage::passport, "");
        return new MessageFormat<>(
                ReplyMessage.class,
                "reply",
                "The answer to a command. QoS 1, not retained.",
                fields,
                (header, in) -> new ReplyMessage(
                        header, in.get(id), in.get(accepted), in.get(error), in.find(snapshot), in.find(passport)));
    }

    private static Type<RunSnapshot> snapshot() {
        Fields<RunSnapshot> fields = new Fields<>();
        var scenario = fields.add("scenario", Scalars.TEXT, RunSnapshot::scenario, "Its name.");
        var seed = fields.add("seed", Scalars.INTEGER, RunSnapshot::seed, "Of the random streams.");
        var warmUp = fields.add("warmUpMicros", MICROS, RunSnapshot::warmUp, "Before anything was counted.");
        var elapsed = fields.add("elapsedMicros", MICROS, RunSnapshot::elapsed, "Since then.");
        var deeds = fields.add(
                "deeds",
                Collected.list(deed()).with("maxItems", Limits.DEEDS),
                RunSnapshot::deeds,
                "What was done to the line from outside, in this order.");
        var parameters = fields.add(
                "parameters",
                Collected.list(setting()).with("maxItems", Limits.PARAMETERS),
                RunSnapshot::parameters,
                "All that the line has, with their present values.");
        var fingerprint = fields.add(
                "fingerprint", Scalars.TEXT, RunSnapshot::fingerprint, "Of the counters and contents of all elements.");
        return fields.type(in -> new RunSnapshot(
                        in.get(scenario),
                        in.get(seed),
                        in.get(warmUp),
                        in.get(elapsed),
                        in.get(deeds),
                        in.get(parameters),
                        in.get(fingerprint)))
                .named("snapshot", "In the answer to take-snapshot: all that the present of the run comes from.");
    }

    private static Type<Deed> deed() {
        Fields<Deed> fields = new Fields<>();
        var at = fields.add("atMicros", MICROS, Deed::at, "Since the end of the warm-up.");
        var command = fields.add("command", CommandFormats.COMMAND, Deed::command);
        return fields.type(in -> new Deed(in.get(at), in.get(command)));
    }

    private static Type<Setting> setting() {
        Fields<Setting> fields = new Fields<>();
        var path =
                fields.add("path", Scalars.TEXT, setting -> setting.parameter().path(), "In the scenario.");
        var kind = fields.addOptional(
                "kind",
                KIND,
                setting -> setting.parameter().kind(),
                "What its value is: TIME, DISTRIBUTION, RATE, SHARE, WEIGHT, POWER, LENGTH, SPEED, COUNT, NUMBER or"
                        + " WORD.");
        var value = fields.add("value", Scalars.TEXT, Setting::value, "As a scenario file would write it.");
        return fields.type(in -> {
            ParameterKind<?> told = in.find(kind);
            return new Setting(new Parameter(in.get(path), told == null ? ParameterKind.WORD : told), in.get(value));
        });
    }
}
