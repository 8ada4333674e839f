package linetwin.ui.control.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import linetwin.ui.control.chart.Decimation.Point;
import linetwin.ui.control.chart.FanChart.Band;
import linetwin.ui.control.chart.FanChart.Fan;

/** A fan in the size of a word, without axes, scaled to its own range; nothing while there is none. */
public final class FanSpark extends Region {
    /** Pixels; in less than this no fan could be told from a line. */
    private static final double NARROWEST = 32;

    private final Polyline target = line("fan-spark-target");
    private final Polyline known = line("fan-spark-known");
    private List<Polygon> shapes = List.of();
    private List<Band> bands = List.of();
    private Fan fan = FanChart.NOTHING;

    public FanSpark() {
        getStyleClass().add("fan-spark");
        getChildren().addAll(target, known);
    }

    private static Polyline line(String styleClass) {
        Polyline line = new Polyline();
        line.getStyleClass().add(styleClass);
        line.setManaged(false);
        return line;
    }

    /** Shows a fan. */
    public void show(Fan newest) {
        fan = newest;
        bands = newest.bands();
        getChildren().removeAll(shapes);
        shapes = bands.stream().map(band -> shape()).toList();
        getChildren().addAll(0, shapes);
        requestLayout();
    }

    private static Polygon shape() {
        Polygon shape = new Polygon();
        shape.getStyleClass().add("fan-band");
        shape.setManaged(false);
        return shape;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < shapes.size(); i++) {
            List<Point> corners = new ArrayList<>(bands.get(i).low());
            List<Point> high = bands.get(i).high();
            for (int j = high.size() - 1; j >= 0; j--) {
                corners.add(high.get(j));
            }
            shapes.get(i).getPoints().setAll(places(corners));
        }
        target.getPoints().setAll(places(fan.target()));
        known.getPoints().setAll(places(fan.known()));
    }

    private List<Double> places(List<Point> points) {
        if (getWidth() < NARROWEST) {
            return List.of();
        }
        double left = times().min().orElse(0);
        double width = Math.max(1e-9, times().max().orElse(1) - left);
        double low = fan.figures().min().orElse(0);
        double height = Math.max(1e-9, fan.figures().max().orElse(1) - low);
        return points.stream()
                .flatMap(point -> Stream.of(
                        getWidth() * (point.x() - left) / width,
                        1 + (getHeight() - 2) * (1 - (point.y() - low) / height)))
                .toList();
    }

    private DoubleStream times() {
        return Stream.concat(fan.target().stream(), fan.known().stream()).mapToDouble(Point::x);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 72;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 26;
    }
}
