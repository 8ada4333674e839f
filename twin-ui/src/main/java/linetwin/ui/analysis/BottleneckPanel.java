package linetwin.ui.analysis;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.model.analysis.Analysis;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.bottleneck.Evidence;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Text;
import linetwin.ui.control.chart.Swatches;
import linetwin.ui.control.chart.TimeStrip;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** For which stations the line waited longest, and when. */
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

    void show(Analysis analysis, LineDescription line) {
        getChildren().clear();
        Bottleneck bottleneck = analysis.bottleneck();
        List<Evidence> longest = bottleneck.limits().stream().limit(SHOWN).toList();
        if (longest.isEmpty()) {
            add(
                    label(texts.now(bottleneck.isKnown() ? "analysis.bottleneckNothing" : "kpi.bottleneckUnknown")),
                    0,
                    0,
                    3,
                    1);
        }
        for (int i = 0; i < longest.size(); i++) {
            Evidence limit = longest.get(i);
            TimeStrip strip = new TimeStrip(swatches);
            strip.show(bottleneck.stretches().stream()
                    .filter(stretch -> stretch.element().equals(limit.element()))
                    .map(stretch -> StationRow.stretch(stretch.from(), stretch.until(), analysis.period(), STYLE))
                    .toList());
            Label name = label(texts.now(nameOf(limit.element(), line)));
            name.setTooltip(new Tooltip(texts.now(limit.sentence())));
            addRow(i, name, label(Numbers.percent(limit.limitFraction()) + " %"), strip);
        }
    }

    private static Text nameOf(String element, LineDescription line) {
        return line.elements().stream()
                .filter(described -> described.id().equals(element))
                .map(ElementDescription::title)
                .findFirst()
                .orElse(Text.of(element));
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
