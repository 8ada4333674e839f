package linetwin.ui.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.model.line.Text;
import linetwin.ui.control.Swatches;
import linetwin.ui.control.TimeStrip;
import linetwin.ui.source.Analysis;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** Which stations were the bottleneck for the longest time, and when. */
final class BottleneckPanel extends GridPane {
    static final String STYLE = "bottleneck-reign";

    private static final int SHOWN = 4;

    private final Texts texts;
    private final Swatches swatches;

    BottleneckPanel(Texts texts, Swatches swatches) {
        this.texts = texts;
        this.swatches = swatches;
        setId("analysis-bottlenecks");
        getStyleClass().add("panel-rows");
        ColumnConstraints strip = new ColumnConstraints();
        strip.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), strip);
    }

    void show(Analysis analysis) {
        getChildren().clear();
        double whole = Math.max(1, analysis.period().length().toMillis());
        List<Map.Entry<String, Long>> longest = AnalysisViewModel.reignMillis(analysis).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .toList();
        for (int i = 0; i < longest.size(); i++) {
            String station = longest.get(i).getKey();
            TimeStrip strip = new TimeStrip(swatches);
            strip.show(analysis.bottlenecks().stream()
                    .filter(reign -> reign.station().equals(station))
                    .map(reign -> StationRow.stretch(reign.from(), reign.until(), analysis.period(), STYLE))
                    .toList());
            addRow(
                    i,
                    label(nameOf(station, analysis)),
                    label(Numbers.percent(longest.get(i).getValue() / whole) + " %"),
                    strip);
        }
    }

    private String nameOf(String station, Analysis analysis) {
        return analysis.kpis()
                .findStation(station)
                .map(found -> found.element().title())
                .map((Text title) -> texts.now(title))
                .orElse(station);
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
