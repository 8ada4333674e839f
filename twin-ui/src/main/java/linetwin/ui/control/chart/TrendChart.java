package linetwin.ui.control.chart;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import linetwin.ui.control.chart.Decimation.Point;

/** A figure over time as a line, with its target as a dashed one; x in seconds of the epoch, labelled as times of day. */
public final class TrendChart extends StackPane {
    private static final int MOST_POINTS = 500;

    private final ChartAxes axes = ChartAxes.create();
    private final XYChart.Series<Number, Number> trend = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> target = new XYChart.Series<>();
    private final BooleanProperty visible;

    public TrendChart() {
        getStyleClass().add("trend-chart");
        LineChart<Number, Number> chart = ChartAxes.plain(new LineChart<>(axes.time(), axes.figure()));
        chart.setData(FXCollections.observableArrayList(List.of(target, trend)));
        setMinSize(0, 0);
        chart.setVisible(false); // axes without figures would be noise
        visible = chart.visibleProperty();
        getChildren().add(chart);
    }

    /** Shows a series between two times, with a target. */
    public void show(List<Point> points, double targetFigure, double from, double until) {
        visible.set(true);
        List<Point> thin = Decimation.keepExtremes(points, MOST_POINTS);
        trend.getData().setAll(thin.stream().map(TrendChart::data).toList());
        target.getData().setAll(List.of(data(new Point(from, targetFigure)), data(new Point(until, targetFigure))));
        axes.showTimes(from, until, (until - from) / 4);
        double highest = thin.stream().mapToDouble(Point::y).max().orElse(0);
        double lowest = thin.stream().mapToDouble(Point::y).min().orElse(0);
        axes.showRange(Math.min(lowest, targetFigure), Math.max(highest, targetFigure));
    }

    /** Shows nothing, until there are points again. */
    public void clear() {
        visible.set(false);
    }

    /** A point of a series of a chart. */
    static XYChart.Data<Number, Number> data(Point point) {
        return new XYChart.Data<>(point.x(), point.y());
    }
}
