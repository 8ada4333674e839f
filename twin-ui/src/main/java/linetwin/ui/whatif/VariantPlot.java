package linetwin.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.FigureChange;
import linetwin.ui.control.Choices;
import linetwin.ui.control.chart.IntervalBar;
import linetwin.ui.control.chart.IntervalBar.Scale;
import org.jspecify.annotations.Nullable;

/** All variants against the baseline by one figure, on one scale. */
final class VariantPlot extends VBox {
    private final WhatIfWords words;
    private final ObjectProperty<LineFigure> figure = new SimpleObjectProperty<>(LineFigure.GOOD_PER_PLANNED_HOUR);
    private final GridPane rows = new GridPane();
    private @Nullable WhatIfResult result;

    VariantPlot(WhatIfWords words) {
        super(6);
        this.words = words;
        setId("whatif-plot");
        rows.getStyleClass().add("change-table");
        for (int column = 0; column < 4; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 2 ? Priority.ALWAYS : Priority.NEVER);
            rows.getColumnConstraints().add(constraints);
        }
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(words.texts().of("whatif.allVariants"));
        Choices<LineFigure> choices = new Choices<>("whatif-by", figure);
        WhatIfResult.FIGURES.forEach(each -> choices.add(each, words.texts().of("figureShort." + each.name())));
        HBox heading = new HBox(10, title, choices);
        heading.getStyleClass().add("gain-heading");
        getChildren().addAll(heading, rows);
        figure.subscribe(this::build);
    }

    void show(WhatIfResult newest) {
        result = newest;
        build();
    }

    private void build() {
        rows.getChildren().clear();
        WhatIfResult shown = result;
        if (shown == null) {
            return;
        }
        List<FigureChange> changes = new ArrayList<>();
        for (int i = 0; i < shown.others().size(); i++) {
            shown.findChange(i, figure.get()).ifPresent(changes::add);
        }
        Scale scale = scale(changes);
        for (int i = 0; i < changes.size(); i++) {
            rows.addRow(
                    i,
                    ChangeTable.label(words.variant(shown.others().get(i)), "change-name"),
                    ChangeTable.label(words.percent(changes.get(i)), "change-figure"),
                    bar(changes.get(i), scale),
                    judgement(words, changes.get(i)));
        }
    }

    /** The scale in percent on which all changes have room. */
    static Scale scale(List<FigureChange> changes) {
        double low = 0;
        double high = 0;
        for (FigureChange change : changes) {
            if (Double.isFinite(change.percent().halfWidth())) {
                low = Math.min(low, change.percent().lower());
                high = Math.max(high, change.percent().upper());
            }
        }
        return Scale.around(low, high);
    }

    static IntervalBar bar(FigureChange change, Scale scale) {
        IntervalBar bar =
                new IntervalBar(change.percent().mean(), change.percent().halfWidth(), scale);
        bar.getStyleClass().add(styleOf(change));
        return bar;
    }

    static Label judgement(WhatIfWords words, FigureChange change) {
        Label judgement = ChangeTable.label(words.judgement(change), "judgement");
        judgement.getStyleClass().add(styleOf(change));
        return judgement;
    }

    private static String styleOf(FigureChange change) {
        return "judgement-" + change.judgement().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
