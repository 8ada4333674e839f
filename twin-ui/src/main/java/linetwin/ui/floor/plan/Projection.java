package linetwin.ui.floor.plan;

import javafx.geometry.Point2D;

/**
 * A parallel projection of the floor: looked at from above and in front, and turned a little, so that three sides of everything are seen.
 * What has more of {@code x} or {@code y} is nearer, what has more of {@code z} is higher.
 *
 * @param angle from where one looks
 * @param scale pixels per unit of the floor
 * @param left pixels of the floor's origin
 * @param top pixels of the floor's origin
 */
public record Projection(Angle angle, double scale, double left, double top) {
    /** Room above the backmost things, in units of the floor. */
    private static final double HEADROOM = 40;

    /** Room below for the thickness of the slabs. */
    private static final double FOOTROOM = 10;

    /** Pixels per unit above which nothing gets larger. */
    private static final double LARGEST = 2.2;

    /**
     * From where one looks.
     *
     * @param turn by which rows are turned away from the horizontal, in radians
     * @param down sine of the angle at which one looks down
     */
    public record Angle(double turn, double down) {
        public static Angle ofDegrees(double turn, double down) {
            return new Angle(Math.toRadians(turn), Math.sin(Math.toRadians(down)));
        }

        public double up() {
            return Math.sqrt(1 - down * down);
        }

        public double sin() {
            return Math.sin(turn);
        }

        public double cos() {
            return Math.cos(turn);
        }

        private double widthOf(FloorPlan plan) {
            return plan.width() * Math.cos(turn) + plan.depth() * Math.sin(turn);
        }

        private double heightOf(FloorPlan plan) {
            return (plan.width() * Math.sin(turn) + plan.depth() * Math.cos(turn)) * down
                    + (HEADROOM + FOOTROOM) * up();
        }
    }

    /** The largest view from there that shows a whole plan in a room of so many pixels. */
    public static Projection fitting(FloorPlan plan, Angle angle, double width, double height) {
        double across = angle.widthOf(plan);
        double along = angle.heightOf(plan);
        double scale = Math.min(LARGEST, Math.min(width / across, height / along));
        return new Projection(
                angle,
                scale,
                (width - across * scale) / 2 + plan.depth() * Math.sin(angle.turn()) * scale,
                (height - along * scale) / 2 + HEADROOM * angle.up() * scale);
    }

    public double x(double x, double y) {
        return left + (x * angle.cos() - y * angle.sin()) * scale;
    }

    public double y(double x, double y, double z) {
        return top + ((x * angle.sin() + y * angle.cos()) * angle.down() - z * angle.up()) * scale;
    }

    public Point2D at(double x, double y, double z) {
        return new Point2D(x(x, y), y(x, y, z));
    }

    /** The same view with the origin of the floor elsewhere. */
    public Projection movedTo(double newLeft, double newTop) {
        return new Projection(angle, scale, newLeft, newTop);
    }

    /** Pixels on the screen per unit along x: to the right, and down. */
    public Point2D alongX() {
        return new Point2D(angle.cos() * scale, angle.sin() * angle.down() * scale);
    }

    /** Pixels on the screen per unit along y: to the right (they are negative), and down. */
    public Point2D alongY() {
        return new Point2D(-angle.sin() * scale, angle.cos() * angle.down() * scale);
    }
}
