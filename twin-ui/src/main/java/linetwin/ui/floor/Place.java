package linetwin.ui.floor;

/**
 * Where an element stands on the floor, in hundredths of a usual distance between two stations: x along the rows, y towards
 * the viewer.
 *
 * @param x of its middle
 * @param y of its middle
 * @param heading 1 if items go through it in the direction of x, -1 if they go against it
 */
record Place(double x, double y, int heading) {
    /** What an element takes of the floor. */
    static final double WIDTH = 78;

    static final double DEPTH = 54;

    double left() {
        return x - WIDTH / 2;
    }

    double right() {
        return x + WIDTH / 2;
    }

    double back() {
        return y - DEPTH / 2;
    }

    double front() {
        return y + DEPTH / 2;
    }
}
