package linetwin.model.telemetry.json;

import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;

/** The classes of messages. */
final class MessageFormats {
    private static final MessageFormat<ClockMessage> CLOCK = clock();
    private static final MessageFormat<KpiMessage> KPI = kpi();

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
            case KPI -> KPI;
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
        return new MessageFormat<>(
                ClockMessage.class,
                "clock",
                "Time and pace of a plant, once per wall second. QoS 0, retained.",
                fields,
                (header, in) -> new ClockMessage(header, in.get(pace), in.get(paused), in.get(slowed)));
    }

    private static MessageFormat<KpiMessage> kpi() {
        Fields<KpiMessage> fields = new Fields<>();
        var values = fields.add(
                "values",
                Collected.byName(Scalars.NUMBER),
                MessageFormats::finite,
                "Figures by name; the unit is part of the name. A figure without a value is left out.");
        return new MessageFormat<>(
                KpiMessage.class,
                "KPIs",
                "The figures of a line since the run began, at most once per simulated minute. QoS 0, retained.",
                fields,
                (header, in) -> new KpiMessage(header, in.get(values)));
    }

    /** A figure without a value (nothing to divide by) is left out: JSON has no word for it. */
    private static SortedMap<String, Double> finite(KpiMessage message) {
        SortedMap<String, Double> finite = new TreeMap<>(message.values());
        finite.values().removeIf(value -> !Double.isFinite(value));
        return finite;
    }
}
