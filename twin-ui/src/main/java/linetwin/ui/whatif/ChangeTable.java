package linetwin.ui.whatif;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import linetwin.sim.experiment.FigureChange;
import linetwin.ui.control.chart.IntervalBar;
import linetwin.ui.control.chart.IntervalBar.Scale;

/** Every figure of one variant beside that of the baseline: difference, interval and verdict. */
final class ChangeTable extends GridPane {
    private static final int PLOT_COLUMN = 4;

    private final WhatIfWords words;

    ChangeTable(WhatIfWords words) {
        this.words = words;
        setId("whatif-changes");
        getStyleClass().add("change-table");
        for (int column = 0; column <= PLOT_COLUMN + 1; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == PLOT_COLUMN ? Priority.ALWAYS : Priority.NEVER);
            constraints.setHalignment(column == 0 || column >= PLOT_COLUMN ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(constraints);
        }
    }

    void show(Variant variant, List<FigureChange> changes) {
        getChildren().clear();
        addRow(
                0,
                heading(""),
                heading(words.texts().now("whatif.baseline")),
                heading(words.variant(variant)),
                heading(words.texts().now("whatif.difference")),
                heading(words.texts().now("whatif.inPercent")),
                heading(words.texts().now("whatif.judgement")));
        Scale scale = VariantPlot.scale(changes);
        for (int i = 0; i < changes.size(); i++) {
            addRow(i + 1, cells(changes.get(i), scale));
        }
    }

    private Node[] cells(FigureChange change, Scale scale) {
        String id = "whatif-" + change.figure().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label difference = label(words.difference(change), "change-figure");
        difference.setId(id + "-difference");
        Label judgement = VariantPlot.judgement(words, change);
        judgement.setId(id + "-judgement");
        IntervalBar bar = VariantPlot.bar(change, scale);
        bar.setAccessibleText(words.figure(change.figure()) + " " + words.percent(change));
        return new Node[] {
            label(words.figure(change.figure()), "change-name"),
            label(words.mean(change.baseline(), change.figure()), "change-figure"),
            label(words.mean(change.other(), change.figure()), "change-figure"),
            difference,
            bar,
            judgement
        };
    }

    private static Label heading(String text) {
        return label(text, "change-heading");
    }

    static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
