package linetwin.ui.floor;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.floor.label.Outline;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.floor.plan.Projection;

/** What names must leave free: what stands on the places, the robots, and the signs, also where none is up now. */
final class Obstacles {
    /** Of the roof of a car on its block. */
    private static final double CAR = 30;

    /** The same of one of many. */
    private static final double SMALL_CAR = 20;

    private static final double PRESS = 46;
    private static final double ARMS = 44;

    private Obstacles() {}

    static List<Outline> of(ElementDescription element, Place place, Projection view) {
        List<Outline> all = new ArrayList<>();
        String id = element.id();
        Box body = new Box(place.left() + 3, place.back(), 0, place.right() - 3, place.front() - 12, bodyOf(element));
        all.add(new Outline(id, true, Box.around(place, MachinePainter.BLOCK).outline(view)));
        all.add(new Outline(id, false, body.outline(view)));
        if (Robots.standAt(element)) {
            Box arms = new Box(place.x() - 32, place.y() - 22, MachinePainter.BLOCK, place.x() + 28, place.y(), ARMS);
            all.add(new Outline(id, false, arms.outline(view)));
        }
        all.add(new Outline(id, false, sign(element, place, view)));
        return all;
    }

    private static double bodyOf(ElementDescription element) {
        return switch (element.kind()) {
            case PRESS_LINE -> PRESS;
            case STATION, POSITION, SYNCHRONOUS_LINE, PANEL_STORE -> CAR;
            case BUFFER, CONVEYOR, SOURCE, SINK -> SMALL_CAR;
        };
    }

    /** Of all that stands on a place but for a sign. */
    static double heightOf(ElementDescription element) {
        return Robots.standAt(element) ? ARMS : bodyOf(element);
    }

    /** The plate on its pole, with a pixel around it. */
    static List<Point2D> sign(ElementDescription element, Place place, Projection view) {
        double half = MachinePainter.signSize(view) / 2 + 1;
        Point2D middle = MachinePainter.signAt(element.kind(), place, view);
        return List.of(
                middle.add(-half, -half), middle.add(half, -half), middle.add(half, half), middle.add(-half, half));
    }
}
