package linetwin.ui.control.chart;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** How full something is: one box per place while the boxes stay readable, otherwise a bar. */
public final class LevelGauge extends Region {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final double NARROWEST_BOX = 5;

    private int content;
    private int capacity = 1;

    public LevelGauge() {
        getStyleClass().add("level-gauge");
    }

    /** Shows a content; a capacity of {@link Integer#MAX_VALUE} stands for no limit, drawn as an open bar. */
    public void show(int newContent, int newCapacity) {
        if (content != newContent || capacity != newCapacity) {
            content = newContent;
            capacity = newCapacity;
            pseudoClassStateChanged(FULL, content >= capacity);
            pseudoClassStateChanged(EMPTY, content == 0);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 4;
        boolean boxed = width / capacity >= NARROWEST_BOX;
        int parts = boxed ? capacity : 2;
        while (getChildren().size() < parts) {
            Region part = new Region();
            part.setManaged(false);
            getChildren().add(part);
        }
        getChildren().remove(parts, getChildren().size());
        if (boxed) {
            layoutBoxes(width / capacity);
        } else {
            layoutBar(width);
        }
    }

    private void layoutBoxes(double pitch) {
        for (int i = 0; i < capacity; i++) {
            place(i, i * pitch, Math.max(1, pitch - 1), i < content);
        }
    }

    private void layoutBar(double width) {
        double filled = capacity == Integer.MAX_VALUE ? 0 : width * Math.min(1.0, (double) content / capacity);
        place(0, 0, filled, true);
        place(1, filled, width - filled, false);
    }

    private void place(int index, double x, double width, boolean filled) {
        Region part = (Region) getChildren().get(index);
        part.getStyleClass().setAll(filled ? "level-filled" : "level-free");
        part.resizeRelocate(2 + x, 2, width, getHeight() - 4);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 14;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 80;
    }
}
