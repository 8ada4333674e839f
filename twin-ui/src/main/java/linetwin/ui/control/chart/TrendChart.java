package linetwin.ui.control.chart;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import linetwin.ui.control.chart.Decimation.Point;

/** A figure over time as a line, with its target as a dashed one; x in seconds of the epoch, labelled as times of day. */
public final class TrendChart extends StackPane {
    private static final int MOST_POINTS = 500;
    private static final double SECONDS_PER_DAY = 86_400;

    private final NumberAxis time = new NumberAxis();
    private final NumberAxis figure = new NumberAxis();
    private final XYChart.Series<Number, Number> trend = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> target = new XYChart.Series<>();
    private final BooleanProperty visible;

    public TrendChart() {
        getStyleClass().add("trend-chart");
        LineChart<Number, Number> chart = new LineChart<>(time, figure);
        chart.setMinSize(0, 0);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setData(FXCollections.observableArrayList(List.of(target, trend)));
        for (NumberAxis axis : List.of(time, figure)) {
            axis.setAutoRanging(false);
            axis.setAnimated(false);
            axis.setMinorTickVisible(false);
        }
        time.setTickLabelFormatter(new TimeOfDay());
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
        time.setLowerBound(from);
        time.setUpperBound(until);
        time.setTickUnit((until - from) / 4);
        double highest = thin.stream().mapToDouble(Point::y).max().orElse(0);
        double lowest = thin.stream().mapToDouble(Point::y).min().orElse(0);
        showRange(Math.min(lowest, targetFigure), Math.max(highest, targetFigure));
    }

    /** Shows nothing, until there are points again. */
    public void clear() {
        visible.set(false);
    }

    /** From zero, unless all happens in the upper half: then the difference is what matters. */
    private void showRange(double lowest, double highest) {
        double floor = lowest > highest / 2 ? lowest - (highest - lowest) / 4 : 0;
        double unit = niceUnit((highest - floor) / 3);
        figure.setTickUnit(unit);
        figure.setLowerBound(unit * Math.floor(floor / unit));
        figure.setUpperBound(unit * Math.ceil((highest + (highest - floor) / 20) / unit));
    }

    private static XYChart.Data<Number, Number> data(Point point) {
        return new XYChart.Data<>(point.x(), point.y());
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below the size. */
    static double niceUnit(double size) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(size, 1e-9))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= size) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static final class TimeOfDay extends StringConverter<Number> {
        @Override
        public String toString(Number seconds) {
            int minutes = (int) (seconds.doubleValue() % SECONDS_PER_DAY / 60);
            return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("times are only shown");
        }
    }
}
