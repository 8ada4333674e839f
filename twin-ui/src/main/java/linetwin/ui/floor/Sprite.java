package linetwin.ui.floor;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/** A thing that was painted once and is put wherever it stands, since paths cost much more than pictures. */
final class Sprite {
    private final Image image;
    private final double left;
    private final double top;
    private final double density;

    /**
     * A painted thing.
     *
     * @param left of its picture, from the point where it stands
     * @param top of its picture, from the point where it stands
     * @param density pixels of the picture for one of the canvas
     */
    Sprite(Image image, double left, double top, double density) {
        this.image = image;
        this.left = left;
        this.top = top;
        this.density = density;
    }

    void drawAt(int x, int y, GraphicsContext canvas) {
        canvas.drawImage(image, x + left, y + top, image.getWidth() / density, image.getHeight() / density);
    }
}
