package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;

/** The classes of messages. */
final class BodyFormats {
    private static final BodyFormat<DescriptionMessage> DESCRIPTION = new BodyFormat<>(
            DescriptionMessage.class,
            (json, message) -> DescriptionFormat.write(json, message.description()),
            (header, fields) -> new DescriptionMessage(header, DescriptionFormat.read(fields)));

    private static final BodyFormat<StatusMessage> STATUS =
            new BodyFormat<>(StatusMessage.class, StatusFormat::write, StatusFormat::read);

    private static final BodyFormat<StateMessage> STATE =
            new BodyFormat<>(StateMessage.class, StateFormat::write, StateFormat::read);

    private static final BodyFormat<EventMessage> EVENT = new BodyFormat<>(
            EventMessage.class,
            (json, message) -> Parts.writeObjects(json, "events", message.events(), EventFormats::write),
            (header, fields) -> new EventMessage(header, fields.objects("events", EventFormats::read)));

    private static final BodyFormat<LevelMessage> LEVEL = new BodyFormat<>(
            LevelMessage.class,
            (json, message) -> {
                json.writeNumberField("content", message.content());
                Parts.writeCapacity(json, message.capacity());
                Parts.writeCounts(json, "byFamily", message.byFamily());
                json.writeNumberField("entered", message.entered());
                json.writeNumberField("left", message.left());
                Parts.writeSum(json, "contentMicros", message.contentMicros());
            },
            (header, fields) -> new LevelMessage(
                    header,
                    fields.smallCount("content"),
                    Parts.readCapacity(fields),
                    fields.smallCounts("byFamily"),
                    fields.count("entered"),
                    fields.count("left"),
                    fields.sum("contentMicros")));

    private static final BodyFormat<ClockMessage> CLOCK = new BodyFormat<>(
            ClockMessage.class,
            (json, message) -> {
                json.writeNumberField("pace", message.pace());
                json.writeBooleanField("paused", message.paused());
                json.writeBooleanField("slowed", message.slowed());
            },
            (header, fields) ->
                    new ClockMessage(header, fields.number("pace"), fields.flag("paused"), fields.flag("slowed")));

    private static final BodyFormat<KpiMessage> KPI = new BodyFormat<>(
            KpiMessage.class,
            BodyFormats::writeKpis,
            (header, fields) -> new KpiMessage(header, fields.numbers("values")));

    private static final BodyFormat<CommandMessage> COMMAND = new BodyFormat<>(
            CommandMessage.class,
            (json, message) -> {
                json.writeStringField("id", message.id());
                Parts.writeObject(json, "command", message.command(), CommandFormats::write);
            },
            (header, fields) ->
                    new CommandMessage(header, fields.text("id"), CommandFormats.read(fields.object("command"))));

    private static final BodyFormat<ReplyMessage> REPLY = new BodyFormat<>(
            ReplyMessage.class,
            (json, message) -> {
                json.writeStringField("id", message.id());
                json.writeBooleanField("accepted", message.accepted());
                json.writeStringField("error", message.error());
                if (message.snapshot() != null) {
                    Parts.writeObject(json, "snapshot", message.snapshot(), SnapshotFormat::write);
                }
            },
            (header, fields) -> new ReplyMessage(
                    header,
                    fields.text("id"),
                    fields.flag("accepted"),
                    fields.text("error"),
                    fields.has("snapshot") ? SnapshotFormat.read(fields.object("snapshot")) : null));

    private BodyFormats() {}

    static BodyFormat<?> of(MessageClass messageClass) {
        return switch (messageClass) {
            case DESCRIPTION -> DESCRIPTION;
            case STATUS -> STATUS;
            case STATE -> STATE;
            case EVENT -> EVENT;
            case LEVEL -> LEVEL;
            case CLOCK -> CLOCK;
            case KPI -> KPI;
            case COMMAND -> COMMAND;
            case REPLY -> REPLY;
        };
    }

    /** A figure without a value (nothing to divide by) is left out: JSON has no word for it. */
    private static void writeKpis(JsonGenerator json, KpiMessage message) throws IOException {
        json.writeObjectFieldStart("values");
        for (Map.Entry<String, Double> entry : message.values().entrySet()) {
            if (Double.isFinite(entry.getValue())) {
                json.writeNumberField(entry.getKey(), entry.getValue());
            }
        }
        json.writeEndObject();
    }
}
