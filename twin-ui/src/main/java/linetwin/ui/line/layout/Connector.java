package linetwin.ui.line.layout;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/**
 * The course of an arrow between two drawn elements, in right angles: straight to a neighbour, up or down to one above
 * or below, around a corner where one turn is enough, and otherwise through the gap above the target's row.
 */
public final class Connector {
    private static final double TOLERANCE = 1;

    private final Bounds from;
    private final Bounds to;
    private final Gaps gaps;

    private Connector(Bounds from, Bounds to, Gaps gaps) {
        this.from = from;
        this.to = to;
        this.gaps = gaps;
    }

    /**
     * The room between elements.
     *
     * @param isSideFree whether nothing stands between the first element and the column of the second
     */
    public record Gaps(double column, double row, boolean isSideFree) {}

    /** The corners of the course, from the edge of one element to the edge of the other. */
    public static List<Point2D> course(Bounds from, Bounds to, Gaps gaps) {
        return new Connector(from, to, gaps).course();
    }

    private List<Point2D> course() {
        boolean sameRow = Math.abs(from.getCenterY() - to.getCenterY()) < TOLERANCE;
        boolean sameColumn = Math.abs(from.getCenterX() - to.getCenterX()) < TOLERANCE;
        boolean nextRow = Math.abs(from.getCenterY() - to.getCenterY()) < from.getHeight() + 2 * gaps.row();
        double aside = to.getMinX() - from.getMaxX();
        if (sameRow && aside >= 0 && aside < 2 * gaps.column()) {
            return List.of(rightOf(from), leftOf(to));
        }
        if (sameRow && to.getMaxX() <= from.getMinX() && from.getMinX() - to.getMaxX() < 2 * gaps.column()) {
            return List.of(leftOf(from), rightOf(to));
        }
        if (sameColumn && nextRow) {
            return vertical();
        }
        if (nextRow && !sameRow && isBeside()) {
            return gaps.isSideFree() ? corner() : overTheTop();
        }
        return around();
    }

    private boolean isBeside() {
        double distance = Math.abs(from.getCenterX() - to.getCenterX());
        return distance < from.getWidth() + 2 * gaps.column();
    }

    private List<Point2D> vertical() {
        boolean down = to.getCenterY() > from.getCenterY();
        double x = to.getMinX() + to.getWidth() * (down ? 0.62 : 0.38); // so that a loop shows both its ways
        return List.of(
                new Point2D(x, down ? from.getMaxY() : from.getMinY()),
                new Point2D(x, down ? to.getMinY() : to.getMaxY()));
    }

    private List<Point2D> corner() {
        boolean right = to.getCenterX() > from.getCenterX();
        boolean down = to.getCenterY() > from.getCenterY();
        Point2D start = right ? rightOf(from) : leftOf(from);
        return List.of(
                start,
                new Point2D(to.getCenterX(), start.getY()),
                new Point2D(to.getCenterX(), down ? to.getMinY() : to.getMaxY()));
    }

    private List<Point2D> overTheTop() {
        boolean down = to.getCenterY() > from.getCenterY();
        double start = down ? from.getMaxY() : from.getMinY();
        double lane = down ? start + gaps.row() / 2 : start - gaps.row() / 2;
        double enter = to.getMinX() + to.getWidth() * (to.getCenterX() > from.getCenterX() ? 0.25 : 0.75);
        return List.of(
                new Point2D(from.getCenterX(), start),
                new Point2D(from.getCenterX(), lane),
                new Point2D(enter, lane),
                new Point2D(enter, down ? to.getMinY() : to.getMaxY()));
    }

    private List<Point2D> around() {
        double leave = from.getMaxX() + gaps.column() / 2;
        double enter = to.getMinX() - gaps.column() / 2;
        double lane = to.getMinY() - gaps.row() / 2;
        return List.of(
                rightOf(from),
                new Point2D(leave, from.getCenterY()),
                new Point2D(leave, lane),
                new Point2D(enter, lane),
                new Point2D(enter, to.getCenterY()),
                leftOf(to));
    }

    private static Point2D rightOf(Bounds bounds) {
        return new Point2D(bounds.getMaxX(), bounds.getCenterY());
    }

    private static Point2D leftOf(Bounds bounds) {
        return new Point2D(bounds.getMinX(), bounds.getCenterY());
    }
}
