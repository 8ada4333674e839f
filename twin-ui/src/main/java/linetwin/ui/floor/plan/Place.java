package linetwin.ui.floor.plan;

/**
 * Where an element stands on the floor, in hundredths of a usual distance between two stations: x along the rows, y towards
 * the viewer.
 *
 * @param x of its middle
 * @param y of its middle
 * @param heading 1 if items go through it in the direction of x, -1 if they go against it
 */
public record Place(double x, double y, int heading) {
    /** What an element takes of the floor. */
    public static final double WIDTH = 78;

    public static final double DEPTH = 54;

    public double left() {
        return x - WIDTH / 2;
    }

    public double right() {
        return x + WIDTH / 2;
    }

    public double back() {
        return y - DEPTH / 2;
    }

    public double front() {
        return y + DEPTH / 2;
    }
}
