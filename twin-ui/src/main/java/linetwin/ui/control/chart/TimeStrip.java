package linetwin.ui.control.chart;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** One row of a Gantt chart: stretches of time side by side, each in the fill of its style class. */
public final class TimeStrip extends Region {
    private final Canvas canvas = new Canvas();
    private final Swatches swatches;
    private List<Stretch> stretches = List.of();

    /**
     * A stretch.
     *
     * @param from begin as a share of the row, 0..1
     * @param until end as a share of the row, 0..1
     */
    public record Stretch(double from, double until, String styleClass) {}

    /** An empty row that takes its colours from swatches. */
    public TimeStrip(Swatches swatches) {
        this.swatches = swatches;
        getStyleClass().add("time-strip");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setMinWidth(0);
    }

    /** Shows these stretches, in order of time. */
    public void show(List<Stretch> newest) {
        stretches = List.copyOf(newest);
        paint();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        paint();
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        for (Stretch stretch : stretches) {
            double from = Math.floor(width * stretch.from());
            double until = Math.max(from + 1, Math.floor(width * stretch.until())); // the shortest stop is still seen
            pen.setFill(swatches.fillOf(stretch.styleClass()));
            pen.fillRect(from, 0, until - from, height);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 16;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }
}
