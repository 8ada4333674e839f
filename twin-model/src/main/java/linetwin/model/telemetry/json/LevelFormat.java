package linetwin.model.telemetry.json;

import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;

/** What an element holds. */
final class LevelFormat {
    static final MessageFormat<LevelMessage> FORMAT = format();

    private LevelFormat() {}

    private static MessageFormat<LevelMessage> format() {
        Fields<LevelMessage> fields = new Fields<>();
        var content = fields.add("content", Parts.SIZE, LevelMessage::content, "Items in it now.");
        var capacity = fields.addOptional(
                "capacity",
                Parts.SIZE,
                LevelMessage::capacity,
                Integer.MAX_VALUE,
                "Most that it can hold; absent for no limit.");
        var byFamily = fields.add(
                "byFamily",
                Collected.byName(Parts.SIZE),
                LevelMessage::byFamily,
                "Panels by family, in a panel store; else empty.");
        var entered = fields.add(
                "entered", Parts.COUNT, LevelMessage::entered, "Items that entered, those at the start among them.");
        var left = fields.add("left", Parts.COUNT, LevelMessage::left, "Items that left.");
        var contentMicros = fields.add(
                "contentMicros",
                Parts.SUM,
                LevelMessage::contentMicros,
                "Integral of the content over time since the run began, in item microseconds.");
        return new MessageFormat<>(
                LevelMessage.class,
                "level",
                "What a buffer, conveyor, panel store or synchronous line holds. QoS 1, retained.",
                fields,
                (header, in) -> new LevelMessage(
                        header,
                        in.get(content),
                        in.get(capacity),
                        in.get(byFamily),
                        in.get(entered),
                        in.get(left),
                        in.get(contentMicros)));
    }
}
