package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.ClearFault;
import linetwin.model.telemetry.body.LineCommand.DelayDelivery;
import linetwin.model.telemetry.body.LineCommand.InjectFault;
import linetwin.model.telemetry.body.LineCommand.Pause;
import linetwin.model.telemetry.body.LineCommand.Reset;
import linetwin.model.telemetry.body.LineCommand.Resume;
import linetwin.model.telemetry.body.LineCommand.SetPace;
import linetwin.model.telemetry.body.LineCommand.SetParameter;
import linetwin.model.telemetry.body.LineCommand.Step;
import linetwin.model.telemetry.body.LineCommand.TakeSnapshot;

/** The kinds of commands. */
final class CommandFormats {
    private static final Format<Pause> PAUSE =
            new Format<>("pause", Pause.class, (json, command) -> {}, fields -> new Pause());

    private static final Format<Resume> RESUME =
            new Format<>("resume", Resume.class, (json, command) -> {}, fields -> new Resume());

    private static final Format<SetPace> SET_PACE = new Format<>(
            "set-pace",
            SetPace.class,
            (json, command) -> json.writeNumberField("pace", command.pace()),
            fields -> new SetPace(fields.number("pace")));

    private static final Format<Step> STEP = new Format<>(
            "step",
            Step.class,
            (json, command) -> {
                if (command.time() != null) {
                    json.writeNumberField("timeMicros", command.time().toNanos() / 1_000);
                }
            },
            fields -> new Step(
                    fields.has("timeMicros") ? Duration.of(fields.count("timeMicros"), ChronoUnit.MICROS) : null));

    private static final Format<Reset> RESET = new Format<>(
            "reset",
            Reset.class,
            (json, command) -> {
                if (command.seed() != null) {
                    json.writeNumberField("seed", command.seed());
                }
            },
            fields -> new Reset(fields.has("seed") ? Long.valueOf(fields.integer("seed")) : null));

    private static final Format<InjectFault> INJECT_FAULT = new Format<>(
            "inject-fault",
            InjectFault.class,
            (json, command) -> {
                json.writeStringField("station", command.station());
                json.writeStringField("stop", command.stop());
                json.writeNumberField("repairMicros", command.repair().toNanos() / 1_000);
            },
            fields -> new InjectFault(
                    fields.text("station"),
                    fields.text("stop"),
                    Duration.of(fields.count("repairMicros"), ChronoUnit.MICROS)));

    private static final Format<ClearFault> CLEAR_FAULT = new Format<>(
            "clear-fault",
            ClearFault.class,
            (json, command) -> json.writeStringField("station", command.station()),
            fields -> new ClearFault(fields.text("station")));

    private static final Format<DelayDelivery> DELAY_DELIVERY = new Format<>(
            "delay-delivery",
            DelayDelivery.class,
            (json, command) -> {
                json.writeStringField("element", command.element());
                json.writeStringField("part", command.part());
                json.writeNumberField("delayMicros", command.delay().toNanos() / 1_000);
            },
            fields -> new DelayDelivery(
                    fields.text("element"),
                    fields.text("part"),
                    Duration.of(fields.count("delayMicros"), ChronoUnit.MICROS)));

    private static final Format<SetParameter> SET_PARAMETER = new Format<>(
            "set-parameter",
            SetParameter.class,
            (json, command) -> {
                json.writeStringField("parameter", command.parameter());
                json.writeStringField("value", command.value());
            },
            fields -> new SetParameter(fields.text("parameter"), fields.text("value")));

    private static final Format<TakeSnapshot> TAKE_SNAPSHOT =
            new Format<>("take-snapshot", TakeSnapshot.class, (json, command) -> {}, fields -> new TakeSnapshot());

    private static final Formats<LineCommand> ALL = new Formats<>(
            LineCommand.class,
            List.of(
                    PAUSE,
                    RESUME,
                    SET_PACE,
                    STEP,
                    RESET,
                    INJECT_FAULT,
                    CLEAR_FAULT,
                    DELAY_DELIVERY,
                    SET_PARAMETER,
                    TAKE_SNAPSHOT));

    private CommandFormats() {}

    static void write(JsonGenerator json, LineCommand command) throws IOException {
        ALL.write(json, command);
    }

    static LineCommand read(Fields fields) throws TelemetryFormatException {
        return ALL.read(fields);
    }
}
