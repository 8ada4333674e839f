package linetwin.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.robot.RobotKpis;
import linetwin.model.kpi.robot.RobotWords;
import linetwin.store.review.Downtime;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewWords;
import linetwin.ui.control.NamedCell;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What stopped the stations in a period, the longest time first: by cause or, where stations say which robots they have, by robot or fault. */
final class ParetoPanel extends VBox {
    private static final int MOST_BARS = 6;
    private static final double BAR_HEIGHT = 24;

    private final Texts texts;
    private final HistoryTips tips;
    private final BarRows bars = new BarRows();
    private final ComboBox<By> by;
    private @Nullable Review shown;

    /** What the stops are put together by. */
    private enum By {
        CAUSE,
        ROBOT,
        FAULT;

        String textKey() {
            return switch (this) {
                case CAUSE -> "history.by.cause";
                case ROBOT -> "history.by.robot";
                case FAULT -> "history.by.fault";
            };
        }
    }

    /** @param onChosen gets the stops that somebody chose */
    ParetoPanel(Texts texts, HistoryTips tips, Consumer<Downtime> onChosen) {
        this.texts = texts;
        this.tips = tips;
        bars.setId("history-pareto");
        bars.setOnChosen(key -> choose(key, onChosen));
        by = NamedCell.choice("history-pareto-by", 110, each -> texts.of(each.textKey()));
        by.getItems().setAll(By.values());
        by.setValue(By.CAUSE);
        by.accessibleTextProperty().bind(texts.of("history.pareto"));
        by.managedProperty().bind(by.visibleProperty());
        by.valueProperty().subscribe(now -> show(shown));
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(texts.of("history.pareto"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(8, title, gap, by);
        heading.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("panel");
        setMinSize(0, 0);
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(heading, bars);
    }

    /** Shows a period; nothing if there is none. */
    void show(@Nullable Review review) {
        shown = review;
        by.setVisible(review != null && review.line().hasRobots());
        List<Row> rows = review == null ? List.of() : rows(review);
        bars.setMinHeight(BAR_HEIGHT * rows.size());
        bars.show(rows, List.of());
    }

    private List<Row> rows(Review review) {
        By chosen = by.isVisible() ? by.getValue() : By.CAUSE;
        return switch (chosen) {
            case CAUSE -> causes(review);
            case ROBOT -> robots(review, RobotKpis.By.ROBOT);
            case FAULT -> robots(review, RobotKpis.By.FAULT);
        };
    }

    private List<Row> causes(Review review) {
        List<Row> rows = new ArrayList<>();
        List<Downtime> all = review.downtimes();
        for (int i = 0; i < Math.min(MOST_BARS, all.size()); i++) {
            Downtime downtime = all.get(i);
            double minutes = downtime.time().toMillis() / 60e3;
            String name = texts.now(ReviewWords.element(review.line(), downtime.element())) + " · "
                    + texts.now(
                            ReviewWords.stop(review.line(), downtime.element(), downtime.kind(), downtime.reason()));
            rows.add(new Row(name, 0, minutes, figure(downtime.isWhole(), minutes, downtime.count()), "bar-loss")
                    .with(tips.of(review, downtime, name), String.valueOf(i)));
        }
        return rows;
    }

    private static String figure(boolean isWhole, double minutes, long count) {
        return (isWhole ? "" : "≥ ") + Numbers.decimal(minutes) + " · " + count + "×";
    }

    private List<Row> robots(Review review, RobotKpis.By grouping) {
        return review.robots(grouping).stream()
                .limit(MOST_BARS)
                .map(kpis -> {
                    double minutes = kpis.time().toMillis() / 60e3;
                    String name = name(review, kpis);
                    return new Row(name, 0, minutes, figure(kpis.isWhole(), minutes, kpis.stops()), "bar-loss")
                            .with(tips.of(kpis, name), "");
                })
                .toList();
    }

    private String name(Review review, RobotKpis kpis) {
        return kpis.element().isEmpty()
                ? texts.now(RobotWords.fault(kpis.fault()))
                : texts.now(ReviewWords.element(review.line(), kpis.element())) + " · "
                        + texts.now(RobotWords.robot(review.line(), kpis.element(), kpis.robot()));
    }

    private void choose(String key, Consumer<Downtime> onChosen) {
        Review review = shown;
        if (review != null && !key.isEmpty()) {
            onChosen.accept(review.downtimes().get(Integer.parseInt(key)));
        }
    }
}
