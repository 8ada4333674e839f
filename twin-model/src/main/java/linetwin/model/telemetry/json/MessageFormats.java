package linetwin.model.telemetry.json;

import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;

/** The classes of messages. */
final class MessageFormats {
    private static final MessageFormat<ClockMessage> CLOCK = clock();

    private MessageFormats() {}

    /** The format of a class, which is made when it is first asked for. */
    static MessageFormat<?> of(MessageClass messageClass) {
        return switch (messageClass) {
            case DESCRIPTION -> DescriptionFormat.FORMAT;
            case STATUS -> StatusFormat.FORMAT;
            case STATE -> StateFormat.FORMAT;
            case EVENT -> EventFormats.FORMAT;
            case LEVEL -> LevelFormat.FORMAT;
            case CLOCK -> CLOCK;
            case KPI -> KpiFormat.FORMAT;
            case COMMAND -> CommandFormats.FORMAT;
            case REPLY -> ReplyFormat.FORMAT;
        };
    }

    private static MessageFormat<ClockMessage> clock() {
        Fields<ClockMessage> fields = new Fields<>();
        var pace = fields.add(
                "pace",
                Scalars.NUMBER,
                ClockMessage::pace,
                "Simulated seconds per wall second; 0 for as fast as possible.");
        var paused =
                fields.add("paused", Scalars.FLAG, ClockMessage::paused, "Simulated time stands still by command.");
        var slowed = fields.add("slowed", Scalars.FLAG, ClockMessage::slowed, "The run waits for the network.");
        var until = fields.addOptional(
                "until",
                Parts.TIME,
                ClockMessage::until,
                "Time on the line at which the run will pause by command; absent if it was not told to.");
        return new MessageFormat<>(
                ClockMessage.class,
                "clock",
                "Time and pace of a plant, once per wall second. QoS 0, retained.",
                fields,
                (header, in) -> new ClockMessage(header, in.get(pace), in.get(paused), in.get(slowed), in.find(until)));
    }
}
