package linetwin.ui.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.vision.CameraCheck;
import linetwin.model.kpi.vision.Escape;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.kpi.vision.SeenDefect;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The latest findings and what became of them, and the latest escapes, in words. */
final class LatestFindings extends VBox {
    private static final int MOST = 6;
    private static final int MOST_ESCAPES = 3;

    private final Texts texts;
    private List<String> shown = List.of();

    LatestFindings(Texts texts) {
        super(2);
        this.texts = texts;
        setId("quality-latest");
        setMinHeight(0);
    }

    void show(List<ElementDescription> inspections, InspectionLog log) {
        Map<String, String> names = inspections.stream()
                .collect(Collectors.toMap(ElementDescription::id, inspection -> texts.now(inspection.title())));
        List<String> lines = new ArrayList<>();
        for (int i = log.checks().size() - 1; i >= 0 && lines.size() < MOST; i--) {
            CameraCheck check = log.checks().get(i);
            for (SeenDefect seen : check.seen()) {
                lines.add(texts.now(
                        "quality.latestFinding",
                        Numbers.time(check.at()),
                        names.getOrDefault(check.element(), check.element()),
                        seen.finding().camera(),
                        QualityWords.of(seen.finding(), texts),
                        QualityWords.outcome(seen.outcome(), texts)));
            }
        }
        List<Escape> escapes = log.escapes();
        for (int i = escapes.size() - 1; i >= 0 && i >= escapes.size() - MOST_ESCAPES; i--) {
            Escape escape = escapes.get(i);
            lines.add(texts.now(
                    "quality.latestEscape",
                    Numbers.time(escape.foundAt()),
                    names.getOrDefault(escape.camera(), escape.camera()),
                    QualityWords.defect(escape.defect(), texts),
                    QualityWords.zone(escape.zone(), texts),
                    names.getOrDefault(escape.foundBy(), escape.foundBy())));
        }
        if (lines.isEmpty()) {
            lines.add(texts.now("quality.nothingFound"));
        }
        if (!lines.equals(shown)) {
            shown = List.copyOf(lines);
            getChildren().setAll(shown.stream().map(LatestFindings::line).toList());
        }
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.getStyleClass().add("quality-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
