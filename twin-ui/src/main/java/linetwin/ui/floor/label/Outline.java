package linetwin.ui.floor.label;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * What something covers of a picture: a convex polygon, whose corners go around clockwise as one sees it.
 *
 * @param of the id of that thing
 * @param mayBearItsName whether the thing's own name may lie over it
 * @param bounds of the corners
 */
public record Outline(String of, boolean mayBearItsName, List<Point2D> corners, Rectangle2D bounds) {
    public Outline {
        corners = List.copyOf(corners);
    }

    public Outline(String of, boolean mayBearItsName, List<Point2D> corners) {
        this(of, mayBearItsName, corners, boundsOf(corners));
    }

    private static Rectangle2D boundsOf(List<Point2D> corners) {
        double left = corners.stream().mapToDouble(Point2D::getX).min().orElse(0);
        double top = corners.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double right = corners.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double bottom = corners.stream().mapToDouble(Point2D::getY).max().orElse(0);
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    /** Whether it shares something with an upright box: no side of either parts them. */
    public boolean meets(Rectangle2D box) {
        if (!bounds.intersects(box)) {
            return false;
        }
        for (int i = 0; i < corners.size(); i++) {
            Point2D from = corners.get(i);
            Point2D along = corners.get((i + 1) % corners.size()).subtract(from);
            if (isOutside(box.getMinX(), box.getMinY(), from, along)
                    && isOutside(box.getMaxX(), box.getMinY(), from, along)
                    && isOutside(box.getMinX(), box.getMaxY(), from, along)
                    && isOutside(box.getMaxX(), box.getMaxY(), from, along)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutside(double x, double y, Point2D from, Point2D along) {
        return along.getX() * (y - from.getY()) - along.getY() * (x - from.getX()) <= 0;
    }
}
