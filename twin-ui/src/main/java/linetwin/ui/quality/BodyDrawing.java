package linetwin.ui.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import linetwin.model.line.defect.BodyZone;

/**
 * A body of a car as a drawing of polygons: from both sides and from above, and boxes for what is seen from neither. Coordinates on a sheet
 * of {@link #WIDTH} by {@link #HEIGHT}.
 */
final class BodyDrawing {
    static final double WIDTH = 840;
    static final double HEIGHT = 300;

    private static final double LENGTH = 400;
    private static final double RIGHT = 440;
    private static final double TOP_AT = 150;

    static final Map<BodyZone, double[]> ZONES = zones();

    /** Windows, which are no zone. */
    static final List<double[]> GLASS = List.of(
            left(126, 40, 156, 18, 200, 15, 202, 40),
            left(210, 15, 254, 18, 276, 40, 210, 40),
            right(126, 40, 156, 18, 200, 15, 202, 40),
            right(210, 15, 254, 18, 276, 40, 210, 40),
            above(125, 12, 160, 24, 160, 96, 125, 108),
            above(275, 24, 315, 16, 315, 104, 275, 96));

    /** Wheels: middle and radius. */
    static final List<double[]> WHEELS = List.of(
            new double[] {82, 98, 20},
            new double[] {322, 98, 20},
            new double[] {RIGHT + LENGTH - 82, 98, 20},
            new double[] {RIGHT + LENGTH - 322, 98, 20});

    /** Captions: where each begins. */
    enum View {
        LEFT(0, 6),
        RIGHT(BodyDrawing.RIGHT, 6),
        ABOVE(0, 136),
        INSIDE(BodyDrawing.RIGHT, 136);

        final double x;
        final double y;

        View(double x, double y) {
            this.x = x;
            this.y = y;
        }
    }

    private BodyDrawing() {}

    private static Map<BodyZone, double[]> zones() {
        Map<BodyZone, double[]> zones = new EnumMap<>(BodyZone.class);
        zones.put(BodyZone.LEFT_FENDER, left(12, 60, 40, 49, 112, 42, 116, 78, 114, 88, 12, 84));
        zones.put(BodyZone.LEFT_FRONT_DOOR, left(112, 42, 150, 12, 205, 10, 208, 78, 116, 78));
        zones.put(BodyZone.LEFT_REAR_DOOR, left(205, 10, 258, 14, 290, 42, 286, 62, 275, 78, 208, 78));
        zones.put(
                BodyZone.LEFT_QUARTER,
                left(258, 14, 305, 26, 345, 42, 388, 47, 392, 82, 284, 88, 275, 78, 286, 62, 290, 42));
        zones.put(BodyZone.LEFT_SILL, left(116, 78, 275, 78, 284, 92, 114, 92));
        zones.put(BodyZone.RIGHT_FENDER, right(12, 60, 40, 49, 112, 42, 116, 78, 114, 88, 12, 84));
        zones.put(BodyZone.RIGHT_FRONT_DOOR, right(112, 42, 150, 12, 205, 10, 208, 78, 116, 78));
        zones.put(BodyZone.RIGHT_REAR_DOOR, right(205, 10, 258, 14, 290, 42, 286, 62, 275, 78, 208, 78));
        zones.put(
                BodyZone.RIGHT_QUARTER,
                right(258, 14, 305, 26, 345, 42, 388, 47, 392, 82, 284, 88, 275, 78, 286, 62, 290, 42));
        zones.put(BodyZone.RIGHT_SILL, right(116, 78, 275, 78, 284, 92, 114, 92));
        zones.put(BodyZone.FRONT_END, above(8, 36, 20, 18, 42, 12, 42, 108, 20, 102, 8, 84));
        zones.put(BodyZone.HOOD, above(42, 12, 125, 8, 125, 112, 42, 108));
        zones.put(BodyZone.ROOF, above(160, 22, 275, 22, 275, 98, 160, 98));
        zones.put(BodyZone.TAILGATE, above(315, 14, 378, 18, 392, 38, 392, 82, 378, 102, 315, 106));
        zones.put(BodyZone.INTERIOR, box(RIGHT, 160));
        zones.put(BodyZone.UNDERBODY, box(RIGHT + 210, 160));
        return zones;
    }

    /** The left side, its front to the left. */
    private static double[] left(double... points) {
        return moved(points, 0, 18, false);
    }

    /** The right side, its front to the right. */
    private static double[] right(double... points) {
        return moved(points, RIGHT, 18, true);
    }

    private static double[] above(double... points) {
        return moved(points, 0, TOP_AT, false);
    }

    private static double[] box(double x, double y) {
        return new double[] {x, y, x + 190, y, x + 190, y + 100, x, y + 100};
    }

    private static double[] moved(double[] points, double x, double y, boolean isMirrored) {
        double[] moved = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            moved[i] = x + (isMirrored ? LENGTH - points[i] : points[i]);
            moved[i + 1] = y + points[i + 1];
        }
        return moved;
    }

    /** The middle of a polygon's extent: x and y. */
    static double[] middle(double[] points) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (int i = 0; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return new double[] {(left + right) / 2, (top + bottom) / 2};
    }
}
