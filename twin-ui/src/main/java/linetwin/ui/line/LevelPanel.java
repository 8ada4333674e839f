package linetwin.ui.line;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.analysis.LevelHistory;
import linetwin.model.analysis.LevelHistory.Reading;
import linetwin.model.history.Period;
import linetwin.ui.control.chart.LevelChart;
import linetwin.ui.control.chart.LevelChart.Step;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The level of a store over the last hours, how much of them it was full and empty, and its mean. */
final class LevelPanel extends VBox {
    private final Texts texts;
    private final LevelChart chart = new LevelChart();
    private final Label from = new Label();
    private final Label until = new Label();
    private final Label figures = new Label();

    LevelPanel(Texts texts) {
        super(4);
        this.texts = texts;
        setId("drawer-levels");
        Label title = new Label();
        title.getStyleClass().add("drawer-name");
        title.textProperty().bind(texts.of("level.title"));
        title.setWrapText(true);
        chart.setId("drawer-level-chart");
        chart.setMinHeight(56);
        chart.setPrefHeight(70);
        for (Label axis : List.of(from, until)) {
            axis.getStyleClass().add("axis-label");
            axis.setMinWidth(USE_PREF_SIZE);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        figures.setId("drawer-level-figures");
        figures.setWrapText(true);
        getChildren().addAll(title, chart, new HBox(from, gap, until), figures);
        setMinHeight(USE_PREF_SIZE);
    }

    /**
     * Shows a history; absent while none of this element has come yet.
     *
     * @param capacity of the store; 0 or the largest number if it has none
     */
    void show(@Nullable ElementHistory history, int capacity) {
        LevelHistory levels = history == null ? LevelHistory.NONE : history.levels();
        boolean isThere =
                !levels.readings().isEmpty() && !levels.period().length().isZero();
        setVisible(isThere);
        setManaged(isThere);
        if (!isThere) {
            return;
        }
        double limit = capacity > 0 && capacity < Integer.MAX_VALUE ? capacity : Double.NaN;
        from.setText(Numbers.time(levels.period().from()));
        until.setText(Numbers.time(levels.period().until()));
        figures.setText(figures(levels, limit));
        chart.setWords(reading -> words(levels, reading, limit));
        chart.show(
                levels.readings().stream()
                        .map(reading -> new Step(share(reading.at(), levels.period()), reading.content()))
                        .toList(),
                limit);
    }

    private String figures(LevelHistory levels, double limit) {
        String mean = Numbers.decimal(levels.mean());
        String empty = Numbers.percent(levels.emptyFraction());
        return Double.isNaN(limit)
                ? texts.now("level.figuresUnlimited", mean, empty)
                : texts.now("level.figures", mean, Numbers.whole(limit), Numbers.percent(levels.fullFraction()), empty);
    }

    private String words(LevelHistory levels, int number, double limit) {
        Reading reading = levels.readings().get(number);
        return Double.isNaN(limit)
                ? texts.now("level.readingUnlimited", Numbers.time(reading.at()), reading.content())
                : texts.now("level.reading", Numbers.time(reading.at()), reading.content(), Numbers.whole(limit));
    }

    private static double share(Instant time, Period period) {
        return (double) Duration.between(period.from(), time).toMillis()
                / Math.max(1, period.length().toMillis());
    }
}
