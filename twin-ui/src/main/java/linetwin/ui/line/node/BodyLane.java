package linetwin.ui.line.node;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import linetwin.ui.line.node.ElementLook.Body;

/** A strip on which bodies stand where their progress says. */
final class BodyLane extends Region {
    private final double scale;
    private List<Body> bodies = List.of();

    /**
     * An empty strip.
     *
     * @param scale of the bodies, 1 being their full size
     */
    BodyLane(double scale) {
        this.scale = scale;
        setMouseTransparent(true);
    }

    void show(List<Body> newest) {
        if (bodies.equals(newest)) {
            return;
        }
        bodies = newest;
        while (getChildren().size() < bodies.size()) {
            getChildren().add(new BodyShape(scale));
        }
        for (int i = 0; i < getChildren().size(); i++) {
            Node shape = getChildren().get(i);
            shape.setVisible(i < bodies.size());
            if (i < bodies.size()) {
                ((BodyShape) shape).paint(bodies.get(i).rgb());
            }
        }
        move();
    }

    @Override
    protected void layoutChildren() {
        move();
    }

    private void move() {
        double room = Math.max(0, getWidth() - BodyShape.WIDTH * scale);
        for (int i = 0; i < bodies.size(); i++) {
            Node shape = getChildren().get(i);
            shape.setTranslateX(room * bodies.get(i).progress());
            shape.setTranslateY(Math.max(0, getHeight() - BodyShape.HEIGHT * scale));
        }
    }
}
