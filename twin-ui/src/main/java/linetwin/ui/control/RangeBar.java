package linetwin.ui.control;

import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A stretch of a whole between two handles that can be dragged, or moved by the arrow keys. */
public final class RangeBar extends Region {
    private static final double HANDLE = 10;
    private static final double STEP = 0.02;

    private final BiConsumer<Double, Double> onChanged;
    private final Region track = part("range-track");
    private final Region span = part("range-span");
    private final Region begin;
    private final Region end;
    private double from;
    private double until = 1;

    /**
     * The whole.
     *
     * @param onChanged gets begin and end, 0..1, whenever the user changed them
     */
    public RangeBar(String id, BiConsumer<Double, Double> onChanged) {
        this.onChanged = onChanged;
        setId(id);
        begin = handle(id + "-from");
        end = handle(id + "-until");
        getChildren().addAll(track, span, begin, end);
        begin.setOnMouseDragged(drag ->
                move(true, sceneToLocal(drag.getSceneX(), 0).getX() / getWidth()));
        end.setOnMouseDragged(drag ->
                move(false, sceneToLocal(drag.getSceneX(), 0).getX() / getWidth()));
        begin.setOnKeyPressed(key -> step(key, true));
        end.setOnKeyPressed(key -> step(key, false));
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    private static Region handle(String id) {
        Region handle = part("range-handle");
        handle.setId(id);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setCursor(Cursor.H_RESIZE);
        return handle;
    }

    /** The handles, for names. */
    public Region begin() {
        return begin;
    }

    public Region end() {
        return end;
    }

    /** Shows a stretch, both ends 0..1. */
    public void show(double newFrom, double newUntil) {
        from = newFrom;
        until = newUntil;
        requestLayout();
    }

    private void step(KeyEvent key, boolean isBegin) {
        double direction = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (direction != 0) {
            move(isBegin, (isBegin ? from : until) + direction * STEP);
            key.consume();
        }
    }

    private void move(boolean isBegin, double share) {
        double from = isBegin ? Math.max(0, Math.min(until - STEP, share)) : this.from;
        double until = isBegin ? this.until : Math.min(1, Math.max(from + STEP, share));
        show(from, until);
        onChanged.accept(from, until);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        track.resizeRelocate(0, height / 2 - 3, width, 6);
        span.resizeRelocate(width * from, height / 2 - 3, width * (until - from), 6);
        begin.resizeRelocate(width * from - HANDLE / 2, height / 2 - 9, HANDLE, 18);
        end.resizeRelocate(width * until - HANDLE / 2, height / 2 - 9, HANDLE, 18);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }
}
