package linetwin.ui.line;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import linetwin.ui.line.layout.Edge;

/** The arrows between elements; the kind of way is told by its dash pattern. */
final class FlowLines extends Group {
    private static final double HEAD_LENGTH = 7;
    private static final double HEAD_WIDTH = 3.5;

    FlowLines() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void clear() {
        getChildren().clear();
    }

    /**
     * Adds an arrow.
     *
     * @param hasHead whether there is room for its head
     */
    void add(List<Point2D> course, Edge.Kind kind, boolean hasHead) {
        Path path = new Path(
                new MoveTo(crisp(course.get(0).getX()), crisp(course.get(0).getY())));
        course.stream()
                .skip(1)
                .forEach(corner -> path.getElements().add(new LineTo(crisp(corner.getX()), crisp(corner.getY()))));
        path.getStyleClass().addAll("flow", "flow-" + styleOf(kind));
        getChildren().add(path);
        if (!hasHead) {
            return;
        }
        Polygon head = head(course.get(course.size() - 2), course.get(course.size() - 1));
        head.getStyleClass().addAll("flow-head", "flow-head-" + styleOf(kind));
        getChildren().add(head);
    }

    private static String styleOf(Edge.Kind kind) {
        return switch (kind) {
            case FLOW -> "regular";
            case BELT -> "belt";
            case BRANCH -> "branch";
            case JOIN -> "join";
        };
    }

    private static Polygon head(Point2D before, Point2D tip) {
        Point2D along = tip.subtract(before).normalize();
        Point2D across = new Point2D(-along.getY(), along.getX()).multiply(HEAD_WIDTH);
        Point2D back = tip.subtract(along.multiply(HEAD_LENGTH));
        Point2D left = back.add(across);
        Point2D right = back.subtract(across);
        return new Polygon(crisp(tip.getX()), crisp(tip.getY()), left.getX(), left.getY(), right.getX(), right.getY());
    }

    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
