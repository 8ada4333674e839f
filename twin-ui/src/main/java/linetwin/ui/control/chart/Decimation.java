package linetwin.ui.control.chart;

import java.util.ArrayList;
import java.util.List;

/** Thins a series so that a chart stays quick: of each bucket of neighbours the lowest and the highest point remain. */
public final class Decimation {
    private Decimation() {}

    /** A point of a series. */
    public record Point(double x, double y) {}

    /** At most {@code limit} points of the series in their order; every extreme survives. */
    public static List<Point> keepExtremes(List<Point> points, int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException("limit is " + limit + "; must be 2 or more");
        }
        if (points.size() <= limit) {
            return points;
        }
        int buckets = limit / 2;
        List<Point> kept = new ArrayList<>(2 * buckets);
        for (int b = 0; b < buckets; b++) {
            int from = (int) ((long) points.size() * b / buckets);
            int until = (int) ((long) points.size() * (b + 1) / buckets);
            addExtremes(points.subList(from, until), kept);
        }
        return kept;
    }

    private static void addExtremes(List<Point> bucket, List<Point> kept) {
        Point low = bucket.get(0);
        Point high = low;
        for (Point point : bucket) {
            low = point.y() < low.y() ? point : low;
            high = point.y() > high.y() ? point : high;
        }
        kept.add(low.x() <= high.x() ? low : high);
        if (!low.equals(high)) {
            kept.add(low.x() <= high.x() ? high : low);
        }
    }
}
