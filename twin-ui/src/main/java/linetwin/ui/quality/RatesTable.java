package linetwin.ui.quality;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import linetwin.model.kpi.vision.CameraKpis;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.text.Texts;

/** Each inspection with what its cameras found, and its rates with their intervals. */
final class RatesTable extends GridPane {
    private final Texts texts;
    private List<List<String>> shown = List.of();

    RatesTable(Texts texts) {
        this.texts = texts;
        setId("quality-rates");
        getStyleClass().add("quality-rates");
        setHgap(16);
        setVgap(4);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(List<ElementDescription> inspections, InspectionLog log) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.now("quality.inspection"),
                texts.now("quality.vehicles"),
                texts.now("quality.findings"),
                texts.now("quality.falseAlarmRate"),
                texts.now("quality.noFaultFound"),
                texts.now("quality.escapeRate")));
        for (ElementDescription inspection : inspections) {
            CameraKpis kpis = log.of(inspection.id()).kpis();
            rows.add(List.of(
                    texts.now(inspection.title()),
                    String.valueOf(kpis.inspections()),
                    texts.now("quality.findingsOf", kpis.findings(), kpis.confirmed(), kpis.falseAlarms(), kpis.open()),
                    QualityWords.share(kpis.falseAlarmRate(), texts),
                    QualityWords.share(kpis.noFaultFound(), texts),
                    QualityWords.share(kpis.escapeRate(), texts)));
        }
        if (!rows.equals(shown)) {
            shown = List.copyOf(rows);
            fill();
        }
    }

    private void fill() {
        getChildren().clear();
        List<String> tips = List.of(
                "",
                texts.now("quality.vehicles.tip"),
                texts.now("quality.findings.tip"),
                texts.now("quality.falseAlarmRate.tip"),
                texts.now("quality.noFaultFound.tip"),
                texts.now("quality.escapeRate.tip"));
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.get(row).size(); column++) {
                Label cell = new Label(shown.get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "quality-head" : "quality-cell");
                cell.setMinWidth(column == 0 ? 80 : Region.USE_PREF_SIZE);
                if (!tips.get(column).isEmpty()) {
                    Tooltip tip = new Tooltip(tips.get(column));
                    tip.setShowDelay(Duration.millis(200));
                    tip.setShowDuration(Duration.INDEFINITE);
                    tip.setWrapText(true);
                    tip.setMaxWidth(460);
                    cell.setTooltip(tip);
                }
                add(cell, column, row);
            }
        }
    }
}
