package linetwin.ui.floor;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import linetwin.ui.floor.FloorColours.Coat;
import linetwin.ui.floor.FloorColours.Part;
import linetwin.ui.floor.plan.Place;

/** A body, {@value #LENGTH} units long where it is shown in full size: its outline from the side, drawn out across. */
final class CarPainter {
    static final double LENGTH = 56;

    private static final double WIDTH = 26;
    private static final double HEIGHT = 21;

    /** From the rear over the roof to the nose, as shares of length (from the middle) and height. */
    private static final double[] OUTLINE = {
        -0.5, 0.16, -0.5, 0.52, -0.45, 0.66, -0.34, 0.98, 0.06, 1.0, 0.24, 0.68, 0.44, 0.58, 0.5, 0.44, 0.5, 0.16
    };

    private static final double[] SIDE_WINDOWS = {-0.38, 0.66, -0.3, 0.9, 0.04, 0.92, 0.17, 0.66};

    /** The sides of the outline that are glass: the rear window and the windscreen. */
    private static final List<Integer> GLASS = List.of(2, 4);

    private final Pen pen;
    private final FloorColours colours;
    private final Stage stage;
    private final Paint paint;
    private final double size;
    private final int heading;

    /**
     * What is painted.
     *
     * @param rgb its colour, if it is painted
     * @param heading as that of a {@link Place}
     * @param size 1 for full size
     */
    record Car(Stage stage, String rgb, int heading, double size) {}

    private CarPainter(Pen pen, FloorColours colours, Car car) {
        this.pen = pen;
        this.colours = colours;
        this.stage = car.stage();
        this.paint = stage == Stage.BODY_IN_WHITE ? colours.of(Part.METAL).fill() : Color.web(car.rgb());
        this.size = car.size();
        this.heading = car.heading();
    }

    /** Paints a body that stands on the origin. */
    static void paint(Car car, Pen pen, FloorColours colours) {
        new CarPainter(pen, colours, car).paint();
    }

    private void paint() {
        Coat coat = new Coat(paint, colours.of(Part.GLASS).edge(), 0.8, List.of());
        if (stage == Stage.FINISHED) {
            wheels(-WIDTH / 2);
        }
        int sides = OUTLINE.length / 2 - 1;
        for (int i = 0; i < sides; i++) {
            int side = heading > 0 ? i : sides - 1 - i;
            if (isSeen(side)) {
                double slope = slopeOf(side);
                boolean isGlass = GLASS.contains(side) && stage != Stage.BODY_IN_WHITE;
                double[] plane = across(side);
                pen.fill(isGlass ? colours.of(Part.GLASS).fill() : coat.shade(slope), plane);
                if (stage == Stage.BODY_IN_WHITE && GLASS.contains(side)) {
                    pen.fill(colours.of(Part.METAL).shade(0.45), inset(plane));
                }
            }
        }
        double[] near = flat(OUTLINE, WIDTH / 2);
        pen.fill(coat.shade(0.86), near);
        pen.edge(coat, near);
        double[] windows = flat(SIDE_WINDOWS, WIDTH / 2);
        pen.fill(
                stage == Stage.BODY_IN_WHITE
                        ? colours.of(Part.METAL).shade(0.45)
                        : colours.of(Part.GLASS).fill(),
                windows);
        pen.line(coat.shade(0.86), Math.max(0.8, 1.6 * pen.view().scale() * size), pillar());
        if (stage == Stage.FINISHED) {
            wheels(WIDTH / 2);
        }
    }

    private double[] pillar() {
        return new double[] {x(-0.12), y(WIDTH / 2), z(0.64), x(-0.12), y(WIDTH / 2), z(0.93)};
    }

    private void wheels(double across) {
        for (double along : List.of(-0.3, 0.3)) {
            pen.ball(
                    colours.of(Part.GLASS).fill(),
                    pen.view().at(x(along), y(across), z(0.14)),
                    0.11 * LENGTH * size * pen.view().scale());
        }
    }

    /** Whether a side of the outline is turned to the viewer: upwards, or to the right. */
    private boolean isSeen(int side) {
        double run = (OUTLINE[2 * side + 2] - OUTLINE[2 * side]) * heading;
        double rise = OUTLINE[2 * side + 3] - OUTLINE[2 * side + 1];
        return run * heading > 0 || rise * heading < 0;
    }

    private double slopeOf(int side) {
        double run = OUTLINE[2 * side + 2] - OUTLINE[2 * side];
        double rise = OUTLINE[2 * side + 3] - OUTLINE[2 * side + 1];
        double flatness = Math.abs(run) / (Math.abs(run) + Math.abs(rise));
        boolean isToTheLeft = rise * heading > 0;
        return 0.78 + (isToTheLeft ? 0.3 : 0.26 * flatness);
    }

    private double[] across(int side) {
        double x = x(OUTLINE[2 * side]);
        double z = z(OUTLINE[2 * side + 1]);
        double nextX = x(OUTLINE[2 * side + 2]);
        double nextZ = z(OUTLINE[2 * side + 3]);
        double half = y(WIDTH / 2);
        return new double[] {x, -half, z, nextX, -half, nextZ, nextX, half, nextZ, x, half, z};
    }

    private static double[] inset(double... plane) {
        double[] inner = new double[plane.length];
        for (int i = 0; i < plane.length; i++) {
            double middle = 0;
            for (int j = i % 3; j < plane.length; j += 3) {
                middle += plane[j] / (plane.length / 3.0);
            }
            inner[i] = middle + 0.75 * (plane[i] - middle);
        }
        return inner;
    }

    private double[] flat(double[] outline, double across) {
        double[] corners = new double[outline.length / 2 * 3];
        for (int i = 0; i < outline.length / 2; i++) {
            corners[3 * i] = x(outline[2 * i]);
            corners[3 * i + 1] = y(across);
            corners[3 * i + 2] = z(outline[2 * i + 1]);
        }
        return corners;
    }

    private double x(double share) {
        return share * LENGTH * size * heading;
    }

    private double y(double units) {
        return units * size;
    }

    private double z(double share) {
        return share * HEIGHT * size;
    }
}
