package linetwin.ui.control;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * A window on a picture that can be larger: the wheel, or plus and minus, change its size around the pointer or the
 * middle, dragging moves it, zero fits it. The picture is laid out anew at its size, so that words become readable instead of
 * coarse.
 */
public final class ZoomPane extends Pane {
    private static final double MOST = 8;
    private static final double STEP = 1.25;

    private Region content;
    private final HBox buttons = new HBox();
    private double factor = 1;
    private double shiftX;
    private double shiftY;
    private double dragX;
    private double dragY;

    /** A picture that paints no more of itself than is seen. */
    public interface Partly {
        /** Tells which part of it is seen, in its own pixels. */
        void see(Rectangle2D part);
    }

    /** A window that fits the picture. */
    public ZoomPane(Region content) {
        this.content = content;
        getStyleClass().add("zoom-pane");
        setMinSize(0, 0);
        content.setManaged(false);
        buttons.getStyleClass().add("zoom-buttons");
        buttons.getChildren()
                .addAll(List.of(
                        button("zoom-out", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, () -> zoom(1 / STEP)),
                        button("zoom-fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, this::fit),
                        button("zoom-in", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, () -> zoom(STEP))));
        getChildren().add(content);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grip);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::obey);
    }

    private static Button button(String id, Ikon icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "small");
        button.setOnAction(click -> action.run());
        return button;
    }

    /** The buttons to zoom out, to fit and to zoom in, in this order; to be placed where they hide nothing. */
    public HBox buttons() {
        return buttons;
    }

    /** Shows another picture, and all of it. */
    public void show(Region picture) {
        content = picture;
        content.setManaged(false);
        getChildren().setAll(content);
        fit();
    }

    /** How many times larger than this window the picture is. */
    public double factor() {
        return factor;
    }

    /** Shows the whole picture. */
    public void fit() {
        factor = 1;
        shiftX = 0;
        shiftY = 0;
        requestLayout();
    }

    private void zoom(double by) {
        zoomAround(by, getWidth() / 2, getHeight() / 2);
    }

    /** What is under the point stays there. */
    private void zoomAround(double by, double x, double y) {
        double next = Math.max(1, Math.min(MOST, factor * by));
        double growth = next / factor;
        shiftX = (shiftX + x) * growth - x;
        shiftY = (shiftY + y) * growth - y;
        factor = next;
        requestLayout();
    }

    private void scroll(ScrollEvent wheel) {
        if (wheel.getDeltaY() != 0) {
            zoomAround(wheel.getDeltaY() > 0 ? STEP : 1 / STEP, wheel.getX(), wheel.getY());
            wheel.consume();
        }
    }

    private void grip(MouseEvent mouse) {
        dragX = mouse.getSceneX() + shiftX;
        dragY = mouse.getSceneY() + shiftY;
    }

    private void drag(MouseEvent mouse) {
        shiftX = dragX - mouse.getSceneX();
        shiftY = dragY - mouse.getSceneY();
        requestLayout();
    }

    private void obey(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            zoom(STEP);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            zoom(1 / STEP);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            fit();
        } else {
            return;
        }
        key.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() * factor;
        double height = getHeight() * factor;
        shiftX = Math.max(0, Math.min(width - getWidth(), shiftX));
        shiftY = Math.max(0, Math.min(height - getHeight(), shiftY));
        if (content instanceof Partly partly) {
            partly.see(new Rectangle2D(shiftX, shiftY, getWidth(), getHeight()));
        }
        content.resizeRelocate(-shiftX, -shiftY, width, height);
    }
}
