package linetwin.ui.floor;

import java.util.List;
import javafx.geometry.Point2D;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.floor.plan.Projection;

/** A box that stands along the axes of the floor; sides as corners of three coordinates each. */
record Box(double left, double back, double bottom, double right, double front, double top) {
    /** One around a place, from the floor up. */
    static Box around(Place place, double height) {
        return new Box(place.left(), place.back(), 0, place.right(), place.front(), height);
    }

    /** One whose middle is there on the floor. */
    static Box of(double x, double y, double width, double depth, double bottom, double top) {
        return new Box(x - width / 2, y - depth / 2, bottom, x + width / 2, y + depth / 2, top);
    }

    double[] above() {
        return new double[] {left, back, top, right, back, top, right, front, top, left, front, top};
    }

    double[] before() {
        return new double[] {left, front, top, right, front, top, right, front, bottom, left, front, bottom};
    }

    double[] beside() {
        return new double[] {right, back, top, right, front, top, right, front, bottom, right, back, bottom};
    }

    /** The corners of what is seen of it. */
    List<Point2D> outline(Projection view) {
        return List.of(
                view.at(left, back, top),
                view.at(right, back, top),
                view.at(right, back, bottom),
                view.at(right, front, bottom),
                view.at(left, front, bottom),
                view.at(left, front, top));
    }
}
