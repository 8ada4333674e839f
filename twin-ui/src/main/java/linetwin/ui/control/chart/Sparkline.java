package linetwin.ui.control.chart;

import java.util.Arrays;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** A trend in the size of a word: the last values of a figure without axes, scaled to their own range. */
public final class Sparkline extends Region {
    /** Of fewer values the line would show their chance, not a trend. */
    private static final int FEWEST = 8;

    private final Polyline trend = new Polyline();
    private double[] values = {};

    public Sparkline() {
        getStyleClass().add("sparkline");
        trend.getStyleClass().add("sparkline-trend");
        trend.setManaged(false);
        getChildren().add(trend);
    }

    /** Shows these values, the oldest first. */
    public void show(double... newest) {
        if (!Arrays.equals(values, newest)) {
            values = newest.clone();
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        trend.getPoints().clear();
        if (values.length < FEWEST) {
            return;
        }
        double low = Arrays.stream(values).min().orElseThrow();
        double range = Math.max(1e-9, Arrays.stream(values).max().orElseThrow() - low);
        for (int i = 0; i < values.length; i++) {
            double x = getWidth() * i / (values.length - 1);
            double y = 1 + (getHeight() - 2) * (1 - (values[i] - low) / range);
            trend.getPoints().addAll(x, y);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 72;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 18;
    }
}
