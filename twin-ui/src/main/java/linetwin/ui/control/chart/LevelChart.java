package linetwin.ui.control.chart;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A level over time as steps under a line for its capacity; the reading under the pointer is told in a tooltip. */
public final class LevelChart extends Region {
    private final Path area = path("level-area");
    private final Path capacityLine = path("level-capacity");
    private List<Step> steps = List.of();
    private double capacity;
    private double high = 1;
    private IntFunction<String> words = step -> "";
    private final PointerTip tip = new PointerTip(this, this::wordsAt);

    /**
     * A level from some time on.
     *
     * @param at as a share of the width, 0..1
     */
    public record Step(double at, double level) {}

    public LevelChart() {
        getStyleClass().add("level-chart");
        setMinWidth(0);
        getChildren().addAll(area, capacityLine);
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** Lets a tooltip tell of the reading of this number, from 0 on. */
    public void setWords(IntFunction<String> newWords) {
        words = newWords;
    }

    /** Shows levels in order of time; the capacity is NaN if there is none. */
    public void show(List<Step> newest, double newCapacity) {
        steps = List.copyOf(newest);
        capacity = newCapacity;
        double most = steps.stream().mapToDouble(Step::level).max().orElse(1);
        high = Math.max(1, Double.isNaN(capacity) ? most : Math.max(most, capacity));
        requestLayout();
        tip.refresh();
    }

    private String wordsAt(double x) {
        int under = -1;
        for (int i = 0; i < steps.size() && steps.get(i).at() * getWidth() <= x; i++) {
            under = i;
        }
        return under < 0 ? "" : words.apply(under);
    }

    @Override
    protected void layoutChildren() {
        area.getElements().clear();
        capacityLine.getElements().clear();
        if (!Double.isNaN(capacity)) {
            capacityLine.getElements().addAll(new MoveTo(0, y(capacity)), new LineTo(getWidth(), y(capacity)));
        }
        if (steps.isEmpty()) {
            return;
        }
        area.getElements().add(new MoveTo(x(steps.get(0)), getHeight()));
        for (int i = 0; i < steps.size(); i++) {
            double end = i + 1 < steps.size() ? x(steps.get(i + 1)) : getWidth();
            area.getElements()
                    .addAll(
                            new LineTo(x(steps.get(i)), y(steps.get(i).level())),
                            new LineTo(end, y(steps.get(i).level())));
        }
        area.getElements().add(new LineTo(getWidth(), getHeight()));
    }

    private double x(Step step) {
        return step.at() * getWidth();
    }

    /** With a pixel left above for the line. */
    private double y(double level) {
        return 1 + (getHeight() - 1) * (1 - level / high);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 90;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }
}
