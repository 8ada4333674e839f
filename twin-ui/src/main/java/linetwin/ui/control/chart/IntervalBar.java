package linetwin.ui.control.chart;

import javafx.scene.layout.Region;

/**
 * An estimate with its interval on a scale that several bars share: a line from end to end, a dot in the middle, and a mark at
 * zero. The style class of the bar tells what the interval means.
 */
public final class IntervalBar extends Region {
    private static final double DOT = 9;
    private static final double CAP = 10;

    private final double mean;
    private final double halfWidth;
    private final Scale scale;
    private final Region zero = part("interval-zero");
    private final Region span = part("interval-span");
    private final Region dot = part("interval-dot");

    /** What the ends of the bars stand for. */
    public record Scale(double low, double high) {
        /** One on which both values and zero have room, and a little beside them. */
        public static Scale around(double lowest, double highest) {
            double low = Math.min(0, lowest);
            double high = Math.max(0, highest);
            double margin = Math.max(1e-9, (high - low) * 0.06);
            return new Scale(low - margin, high + margin);
        }

        double share(double value) {
            return (Math.min(high, Math.max(low, value)) - low) / (high - low);
        }
    }

    public IntervalBar(double mean, double halfWidth, Scale scale) {
        this.mean = mean;
        this.halfWidth = halfWidth;
        this.scale = scale;
        getStyleClass().add("interval-bar");
        getChildren().addAll(zero, span, dot);
        boolean isKnown = Double.isFinite(mean) && Double.isFinite(halfWidth);
        span.setVisible(isKnown);
        dot.setVisible(isKnown);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = getHeight() / 2;
        zero.resizeRelocate(snapPositionX(width * scale.share(0)) - 0.5, 0, 1, getHeight());
        double from = width * scale.share(mean - halfWidth);
        double until = width * scale.share(mean + halfWidth);
        span.resizeRelocate(from, middle - CAP / 2, Math.max(2, until - from), CAP);
        dot.resizeRelocate(width * scale.share(mean) - DOT / 2, middle - DOT / 2, DOT, DOT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 160;
    }
}
