package linetwin.cli.output;

import java.util.List;
import java.util.stream.Stream;
import linetwin.cli.text.Paragraphs;
import linetwin.model.value.Text;
import linetwin.sim.learn.draft.Draft;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;

/** How a scenario was drafted from the telemetry of a line: what was fitted, what was assumed. */
public record DraftDocument(Draft draft, String source, int seed) implements ResultDocument {
    @Override
    public JsonObject data() {
        return ResultFields.document("draft")
                .put("calibration", calibration().data())
                .put("warnings", draft.warnings());
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = calibration().draftText();
        List<String> warnings =
                draft.warnings().stream().map(Text::en).map("  "::concat).toList();
        if (!warnings.isEmpty()) {
            text.add(Stream.concat(Stream.of("Simpler than the line, or assumed:"), warnings.stream())
                    .toList());
        }
        return text;
    }

    private CalibrationDocument calibration() {
        return new CalibrationDocument(draft.calibration(), true, source, seed);
    }
}
