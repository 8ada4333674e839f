package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;

/** The status of a publisher. */
final class StatusFormat {
    private StatusFormat() {}

    static void write(JsonGenerator json, StatusMessage message) throws IOException {
        json.writeStringField("status", message.status().name());
        json.writeStringField("version", message.version());
        if (!message.problems().isEmpty()) {
            Parts.writeObjects(json, "problems", message.problems(), StatusFormat::writeProblem);
        }
    }

    private static void writeProblem(JsonGenerator json, Problem problem) throws IOException {
        json.writeStringField("kind", problem.kind());
        json.writeStringField("element", problem.element());
        Parts.writeInstant(json, "since", problem.since());
        Parts.writeInstant(json, "last", problem.last());
        json.writeNumberField("count", problem.count());
        json.writeStringField("detail", problem.detail());
    }

    static StatusMessage read(Header header, Fields fields) throws TelemetryFormatException {
        List<Problem> problems =
                fields.has("problems") ? fields.objects("problems", StatusFormat::readProblem) : List.of();
        return new StatusMessage(header, fields.constant("status", RunStatus.class), fields.text("version"), problems);
    }

    private static Problem readProblem(Fields fields) throws TelemetryFormatException {
        return new Problem(
                fields.text("kind"),
                fields.text("element"),
                fields.instant("since"),
                fields.instant("last"),
                fields.count("count"),
                fields.text("detail"));
    }
}
