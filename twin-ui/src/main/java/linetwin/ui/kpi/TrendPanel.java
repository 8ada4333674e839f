package linetwin.ui.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.model.analysis.Figures.TrendPoint;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Sufficiency;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.control.chart.Decimation.Point;
import linetwin.ui.control.chart.TrendChart;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Throughput of the last hours against its target. */
public final class TrendPanel extends VBox {
    private static final Duration SHORTEST = Duration.ofHours(2);

    private final TrendChart chart = new TrendChart();
    private final Label reason = new Label();
    private final Texts texts;
    private List<TrendPoint> shown = List.of();

    public TrendPanel(Texts texts) {
        this.texts = texts;
        setId("trend-panel");
        getStyleClass().add("panel");
        setMinHeight(0);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("trend.title"));
        reason.setId("trend-reason");
        reason.getStyleClass().add("placeholder");
        reason.setWrapText(true);
        StackPane room = new StackPane(chart, reason);
        room.setMinHeight(0);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(title, room);
    }

    public void show(LineFrame frame) {
        LineDescription line = frame.snapshot().description();
        List<TrendPoint> trend = frame.figures().trend();
        reason.setVisible(trend.isEmpty());
        if (line == null || trend.isEmpty()) {
            shown = List.of();
            chart.clear();
            reason.setText(
                    texts.now("trend.none", minutesToFirst(frame.figures().lastHour(), line)));
            return;
        }
        if (trend.equals(shown)) {
            return;
        }
        shown = trend;
        Instant until = trend.get(trend.size() - 1).at();
        Instant first = trend.get(0).at();
        Instant from = first.isBefore(until.minus(SHORTEST)) ? first : until.minus(SHORTEST);
        List<Point> points = trend.stream()
                .map(point -> new Point(seconds(point.at()), point.jobsPerHour()))
                .toList();
        chart.show(points, line.jobsPerHour(), seconds(from), seconds(until));
    }

    private static String minutesToFirst(@Nullable LineKpis heard, @Nullable LineDescription line) {
        return heard == null || line == null
                ? Numbers.UNKNOWN
                : String.valueOf(Math.max(
                        1, // readings are taken once a minute
                        Numbers.minutesUp(Sufficiency.RATE.missing(heard, line.jobsPerHour()))));
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1e3;
    }
}
