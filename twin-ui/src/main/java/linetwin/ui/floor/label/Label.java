package linetwin.ui.floor.label;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import linetwin.ui.text.ScreenFont;

/**
 * A name on a picture: its lines one under the other around a common middle.
 *
 * @param size of the letters, in pixels
 * @param hasFigure whether the last line of the box is kept for a figure
 * @param box around all of it
 */
public record Label(List<String> lines, double size, boolean hasFigure, Rectangle2D box) {
    /** Distance of two lines, of the size of letters. */
    static final double PITCH = 1.25;

    /** Letters with what reaches above and below them, of their size. */
    static final double HEIGHT = 1.45;

    public Label {
        lines = List.copyOf(lines);
    }

    public Font font() {
        return Font.font(ScreenFont.FAMILY, size);
    }

    public double middle() {
        return (box.getMinX() + box.getMaxX()) / 2;
    }

    /** Upper edge of a line; of the figure, if it is the one after the last. */
    public double top(int line) {
        return box.getMinY() + PITCH * size * line;
    }
}
