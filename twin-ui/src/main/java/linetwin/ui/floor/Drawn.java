package linetwin.ui.floor;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/** One thing of a picture and where it is; equal pictures consist of equal things. */
sealed interface Drawn {
    void draw(GraphicsContext canvas);

    /** A thing that was painted before. */
    record Thing(Sprite sprite, int x, int y) implements Drawn {
        @Override
        public void draw(GraphicsContext canvas) {
            sprite.drawAt(x, y, canvas);
        }
    }

    /** Words, with the middle of their upper edge there. */
    record Words(String words, Font font, Paint paint, int x, int y) implements Drawn {
        @Override
        public void draw(GraphicsContext canvas) {
            canvas.setFont(font);
            canvas.setFill(paint);
            canvas.fillText(words, x, y);
        }
    }
}
