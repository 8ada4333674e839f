package linetwin.model.telemetry.json;

import java.util.List;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;
import linetwin.model.telemetry.limit.Limits;

/** The status of a publisher. */
final class StatusFormat {
    static final MessageFormat<StatusMessage> FORMAT = format();

    private StatusFormat() {}

    private static MessageFormat<StatusMessage> format() {
        Fields<StatusMessage> fields = new Fields<>();
        var status = fields.add("status", Scalars.constant(RunStatus.class), StatusMessage::status);
        var version = fields.add("version", Scalars.TEXT, StatusMessage::version, "Version of the publishing program.");
        var problems = fields.addOptional(
                "problems",
                Collected.list(problem()).with("maxItems", Limits.PROBLEMS),
                StatusMessage::problems,
                List.of(),
                "What whoever reads the figures of this run should know, since they may mislead without it."
                        + " Absent if there is nothing.");
        return new MessageFormat<>(
                StatusMessage.class,
                "status",
                "Whether the publisher of a plant is there. QoS 1, retained; offline is also the last will.",
                fields,
                (header, in) -> new StatusMessage(header, in.get(status), in.get(version), in.get(problems)));
    }

    private static Type<Problem> problem() {
        Fields<Problem> fields = new Fields<>();
        var kind =
                fields.add("kind", Scalars.TEXT, Problem::kind, "A name, such as deadlock or late. Others may come.");
        var element =
                fields.add("element", Scalars.TEXT, Problem::element, "Id of the element; empty for the whole line.");
        var since = fields.add("since", Parts.TIME, Problem::since, "When it was noticed first, on the line.");
        var last = fields.add("last", Parts.TIME, Problem::last, "When it was noticed last, on the line.");
        var count = fields.add("count", Scalars.COUNT.with("minimum", 1), Problem::count, "How often it was noticed.");
        var detail = fields.add(
                "detail", Scalars.TEXT, Problem::detail, "The last of it in words, for whoever looks after the line.");
        return fields.type(in ->
                new Problem(in.get(kind), in.get(element), in.get(since), in.get(last), in.get(count), in.get(detail)));
    }
}
