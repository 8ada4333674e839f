package linetwin.ui.floor;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import linetwin.ui.floor.plan.Projection;
import linetwin.ui.floor.plan.Projection.Angle;

/** What was painted once, by what it shows; forgotten when size or colours change, or where it becomes too much. */
final class Sprites {
    private static final int MOST = 800;

    private final Map<Object, Sprite> known = new HashMap<>();
    private Projection view = new Projection(new Angle(0, 1), 1, 0, 0);
    private double density = 1;

    /** Forgets all, and paints for this view from now on. */
    void begin(Projection newView, double newDensity) {
        known.clear();
        view = newView;
        density = newDensity;
    }

    /**
     * A thing that stands on the origin of the floor.
     *
     * @param key tells it from all others
     * @param reach how far it reaches from the origin to any side, in units of the floor
     */
    Sprite get(Object key, double reach, Consumer<Pen> painter) {
        Sprite found = known.get(key);
        if (found == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = paint(reach, painter);
            known.put(key, found);
        }
        return found;
    }

    private Sprite paint(double reach, Consumer<Pen> painter) {
        double half = Math.ceil(reach * view.scale()) + 2;
        Canvas canvas = new Canvas(2 * half, 2 * half);
        painter.accept(new Pen(canvas.getGraphicsContext2D(), view.movedTo(half, half)));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(density, density));
        parameters.setViewport(new Rectangle2D(0, 0, 2 * half * density, 2 * half * density));
        return new Sprite(canvas.snapshot(parameters, null), -half, -half, density);
    }
}
