package linetwin.ui.control.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import linetwin.ui.control.chart.Decimation.Point;

/**
 * What a figure may become: bands over time around a median, with its target as a dashed line and what it was until now as a solid
 * one; x in seconds of the epoch, labelled as times of day.
 */
public final class FanChart extends StackPane {
    private static final int MOST_POINTS = 500;
    private static final double HOUR = 3_600;

    /** Ticks that fit beside each other in the narrowest chart. */
    private static final int MOST_TICKS = 9;

    /** A fan before there is one. */
    public static final Fan NOTHING = new Fan(List.of(), List.of(), List.of(), List.of(), OptionalDouble.empty());

    private final ChartAxes axes = ChartAxes.create();
    private final XYChart.Series<Number, Number> target = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> known = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> median = new XYChart.Series<>();
    private final FanLines chart = new FanLines(axes);
    private final BooleanProperty visible = chart.visibleProperty();

    /**
     * What is shown.
     *
     * @param bands the widest first
     * @param known what the figure was
     * @param now a time that is marked
     */
    public record Fan(List<Band> bands, List<Point> median, List<Point> target, List<Point> known, OptionalDouble now) {
        public Fan {
            bands = List.copyOf(bands);
            median = List.copyOf(median);
            target = List.copyOf(target);
            known = List.copyOf(known);
        }

        DoubleStream figures() {
            return Stream.of(
                            bands.stream().flatMap(band -> Stream.concat(band.low().stream(), band.high().stream())),
                            median.stream(),
                            target.stream(),
                            known.stream())
                    .flatMap(points -> points)
                    .mapToDouble(Point::y);
        }
    }

    /** The figures between which it lies with some probability, from time to time. */
    public record Band(List<Point> low, List<Point> high) {
        public Band {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    public FanChart() {
        getStyleClass().addAll("trend-chart", "fan-chart");
        chart.setData(FXCollections.observableArrayList(List.of(target, known, median)));
        setMinSize(0, 0);
        chart.setVisible(false);
        getChildren().add(chart);
    }

    /** Shows a fan between two times. */
    public void show(Fan fan, double from, double until) {
        visible.set(true);
        set(target, fan.target());
        set(known, fan.known());
        set(median, fan.median());
        double unit = HOUR * Math.max(1, Math.ceil((until - from) / HOUR / MOST_TICKS));
        axes.showTimes(from, until, until - from < 3 * HOUR ? (until - from) / 4 : unit);
        axes.showRange(fan.figures().min().orElse(0), fan.figures().max().orElse(1));
        chart.show(fan);
    }

    private static void set(XYChart.Series<Number, Number> series, List<Point> points) {
        series.getNode().setVisible(!points.isEmpty()); // a chart keeps the path of a series that has become empty
        series.getData()
                .setAll(Decimation.keepExtremes(points, MOST_POINTS).stream()
                        .map(TrendChart::data)
                        .toList());
    }

    /** Shows nothing, until there is a fan again. */
    public void clear() {
        visible.set(false);
    }

    /** Lines over bands. */
    private static final class FanLines extends LineChart<Number, Number> {
        private final ChartAxes axes;
        private final List<Polygon> shapes = new ArrayList<>();
        private final Line mark = new Line();
        private Fan fan = NOTHING;

        FanLines(ChartAxes axes) {
            super(axes.time(), axes.figure());
            this.axes = axes;
            ChartAxes.plain(this);
            mark.getStyleClass().add("fan-now");
            getPlotChildren().add(0, mark);
        }

        void show(Fan newest) {
            fan = newest;
            while (shapes.size() < fan.bands().size()) {
                Polygon shape = new Polygon();
                shape.getStyleClass().addAll("fan-band", "fan-band-" + shapes.size());
                getPlotChildren().add(shapes.size(), shape);
                shapes.add(shape);
            }
            requestChartLayout();
        }

        @Override
        protected void layoutPlotChildren() {
            super.layoutPlotChildren();
            for (int i = 0; i < shapes.size(); i++) {
                shapes.get(i).getPoints().clear();
                if (i < fan.bands().size()) {
                    addCorners(shapes.get(i), fan.bands().get(i));
                }
            }
            mark.setVisible(fan.now().isPresent());
            double x = axes.time().getDisplayPosition(fan.now().orElse(0));
            mark.setStartX(x);
            mark.setEndX(x);
            mark.setStartY(0);
            mark.setEndY(axes.figure().getHeight());
        }

        private void addCorners(Polygon shape, Band band) {
            band.low().forEach(point -> addCorner(shape, point));
            for (int i = band.high().size() - 1; i >= 0; i--) {
                addCorner(shape, band.high().get(i));
            }
        }

        private void addCorner(Polygon shape, Point point) {
            shape.getPoints()
                    .addAll(
                            axes.time().getDisplayPosition(point.x()),
                            axes.figure().getDisplayPosition(point.y()));
        }
    }
}
