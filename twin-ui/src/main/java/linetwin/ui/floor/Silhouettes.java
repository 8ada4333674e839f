package linetwin.ui.floor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;

/** What each element covers of the picture, those in front last. */
record Silhouettes(Map<String, List<Point2D>> outlines) {
    /** Of what stands on a place, robots and signs included. */
    static final double HEIGHT = 34;

    static Silhouettes of(FloorFit fit) {
        Map<String, List<Point2D>> outlines = new LinkedHashMap<>();
        fit.plan()
                .places()
                .forEach((id, place) ->
                        outlines.put(id, Box.around(place, HEIGHT).outline(fit.view())));
        return new Silhouettes(outlines);
    }

    /** The element that is seen at a point. */
    Optional<String> at(double x, double y) {
        List<String> ids = new ArrayList<>(outlines.keySet());
        for (int i = ids.size() - 1; i >= 0; i--) {
            if (isInside(outlines.getOrDefault(ids.get(i), List.of()), x, y)) {
                return Optional.of(ids.get(i));
            }
        }
        return Optional.empty();
    }

    /** Outlines are convex and go around clockwise. */
    private static boolean isInside(List<Point2D> outline, double x, double y) {
        for (int i = 0; i < outline.size(); i++) {
            Point2D from = outline.get(i);
            Point2D to = outline.get((i + 1) % outline.size());
            double side = (to.getX() - from.getX()) * (y - from.getY()) - (to.getY() - from.getY()) * (x - from.getX());
            if (side < 0) {
                return false;
            }
        }
        return !outline.isEmpty();
    }
}
