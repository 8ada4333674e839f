package linetwin.ui.control.chart;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/**
 * A bullet bar: a value from a common zero against a reference mark. Both are in the unit of {@code min} and
 * {@code max}; a value beyond the range is drawn at its end, NaN not at all.
 */
public final class BulletBar extends Region {
    private static final double MARK_WIDTH = 3;

    private final Region track = part("bullet-track");
    private final Region fill = part("bullet-fill");
    private final Region mark = part("bullet-mark");
    private final DoubleProperty value = watched(Double.NaN);
    private final DoubleProperty reference = watched(Double.NaN);
    private final double min;
    private final double max;

    public BulletBar(double min, double max) {
        if (!(min < max && min <= 0)) {
            throw new IllegalArgumentException("range " + min + " to " + max + "; must begin at 0 or below and rise");
        }
        this.min = min;
        this.max = max;
        getStyleClass().add("bullet-bar");
        getChildren().addAll(track, fill, mark);
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    /** Where the mark stands. */
    public DoubleProperty referenceProperty() {
        return reference;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double inset = Math.round(height / 4);
        track.resizeRelocate(0, inset, getWidth(), height - 2 * inset);
        double zero = at(0);
        double end = at(value.get());
        fill.setVisible(!Double.isNaN(end));
        fill.resizeRelocate(Math.min(zero, end), inset, Math.abs(end - zero), height - 2 * inset);
        double marked = at(reference.get());
        mark.setVisible(!Double.isNaN(marked));
        mark.resizeRelocate(marked - MARK_WIDTH / 2, 0, MARK_WIDTH, height);
    }

    private double at(double figure) {
        return getWidth() * (Math.min(max, Math.max(min, figure)) - min) / (max - min);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 16;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 120;
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        return region;
    }

    private DoubleProperty watched(double initial) {
        DoubleProperty property = new SimpleDoubleProperty(initial);
        property.subscribe(this::requestLayout);
        return property;
    }
}
