package linetwin.ui.floor;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.floor.FloorColours.Coat;
import linetwin.ui.floor.FloorColours.Part;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.floor.plan.Projection;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.ScreenFont;

/** What stands still on a place: the block of a station in the colour of its state with the sign of that, a press, a conveyor, a tray. */
final class MachinePainter {
    /** Height of the block that a body stands on. */
    static final double BLOCK = 8;

    private static final double TRAY = 3;

    /** Pixels of a sign below which its letter can't be read. */
    private static final double LEAST_SIGN = 12;

    /** Where its pole stands, from the middle of the place. */
    private static final double SIGN_X = -34;

    private static final double SIGN_Y = -21;

    private final Pen pen;
    private final FloorColours colours;
    private final Machine machine;
    private final Place place;

    /**
     * What is painted.
     *
     * @param isFull whether nothing more has room in it
     */
    record Machine(Kind kind, StateLook state, boolean isBottleneck, int robots, boolean isFull, int heading) {}

    private MachinePainter(Machine machine, Pen pen, FloorColours colours) {
        this.machine = machine;
        this.pen = pen;
        this.colours = colours;
        this.place = new Place(0, 0, machine.heading());
    }

    static void paint(Machine machine, Pen pen, FloorColours colours) {
        new MachinePainter(machine, pen, colours).paint();
    }

    private void paint() {
        shadow();
        switch (machine.kind()) {
            case STATION, POSITION, SYNCHRONOUS_LINE -> station();
            case PRESS_LINE -> press();
            case CONVEYOR -> conveyor();
            case BUFFER, PANEL_STORE, SOURCE, SINK -> tray();
        }
        if (!machine.state().letter().isEmpty()) {
            sign();
        }
        if (machine.isBottleneck()) {
            flag(place.right() - 8, place.y() - 21);
        }
    }

    private void shadow() {
        double[] ground =
                new Box(place.left() + 3, place.back() + 4, 0, place.right() + 6, place.front() + 5, 0).above();
        pen.fill(Color.gray(0, 0.1), ground);
    }

    private Coat coat() {
        Coat coat = colours.ofPlace(machine.state());
        return machine.isBottleneck()
                ? new Coat(coat.fill(), colours.of(Part.LIMIT).fill(), 3, List.of())
                : coat;
    }

    private void station() {
        pen.box(coat(), Box.around(place, BLOCK));
        for (int arm = 0; arm < machine.robots(); arm++) {
            ArmPainter.foot(pen, Robots.x(arm, machine.robots()), -19, BLOCK, colours);
        }
        if (machine.robots() == 0) {
            rail();
        }
    }

    /** The way of the body over the block. */
    private void rail() {
        Paint paint = coat().shade(0.86);
        for (double y : new double[] {-9, 9}) {
            pen.line(
                    paint,
                    Math.max(1, 1.6 * pen.view().scale()),
                    place.left() + 4,
                    y,
                    BLOCK,
                    place.right() - 4,
                    y,
                    BLOCK);
        }
    }

    private void press() {
        pen.box(coat(), Box.around(place, BLOCK));
        Coat frame = colours.of(Part.ROBOT);
        Coat state = new Coat(coat().fill(), coat().edge(), 1, List.of());
        for (double x : new double[] {-28, 28}) {
            pen.box(frame, Box.of(x, -16, 7, 7, BLOCK, 34));
        }
        pen.box(frame, Box.of(0, 0, 44, 34, BLOCK, 16));
        pen.box(frame, Box.of(0, 0, 38, 28, 22, 34));
        for (double x : new double[] {-28, 28}) {
            pen.box(frame, Box.of(x, 16, 7, 7, BLOCK, 34));
        }
        pen.box(state, Box.of(0, 0, 66, 42, 34, 44));
    }

    private void conveyor() {
        pen.box(coat(), Box.of(0, 0, Place.WIDTH, 32, 0, BLOCK - 2));
        Paint mark = coat().shade(0.72);
        double tip = 5.0 * machine.heading();
        for (double x : new double[] {-24, 0, 24}) {
            pen.line(
                    mark,
                    Math.max(1, 1.5 * pen.view().scale()),
                    x - tip,
                    -8,
                    BLOCK - 2,
                    x,
                    0,
                    BLOCK - 2,
                    x - tip,
                    8,
                    BLOCK - 2);
        }
    }

    private void tray() {
        Coat store = colours.ofStore(machine.state());
        Coat full = colours.of(Part.FULL);
        pen.box(
                machine.isFull() ? full : new Coat(store.fill(), store.edge(), 1, store.dashes()),
                Box.around(place, TRAY));
        if (machine.kind() == Kind.BUFFER) {
            lanes(machine.isFull() ? full.shade(0.9) : colours.of(Part.BELT).fill());
        }
    }

    /** The lanes that bodies wait on. */
    private void lanes(Paint paint) {
        for (double y : new double[] {-12, 12}) {
            pen.line(paint, Math.max(1, 9 * pen.view().scale()), place.left() + 3, y, TRAY, place.right() - 3, y, TRAY);
        }
    }

    /** The middle of the sign of an element. */
    static Point2D signAt(Kind kind, Place place, Projection view) {
        return view.at(place.x() + SIGN_X, place.y() + SIGN_Y, signHeight(kind));
    }

    private static double signHeight(Kind kind) {
        return kind == Kind.PRESS_LINE ? 52 : 36;
    }

    /** Of a sign, in pixels. */
    static double signSize(Projection view) {
        return Math.max(LEAST_SIGN, 17 * view.scale());
    }

    /** A plate on a pole with the letter of the state, turned to the viewer. */
    private void sign() {
        Coat coat = colours.ofPlace(machine.state());
        double scale = pen.view().scale();
        double size = signSize(pen.view());
        double x = place.x() + SIGN_X;
        double y = place.y() + SIGN_Y;
        double height = signHeight(machine.kind());
        Point2D middle = signAt(machine.kind(), place, pen.view());
        pen.line(colours.of(Part.ROBOT).edge(), Math.max(1, 2 * scale), x, y, 0, x, y, height);
        pen.plate(coat, middle, size);
        Font font = Font.font(ScreenFont.FAMILY, FontWeight.BOLD, Math.rint(size * 0.78));
        pen.words(machine.state().letter(), font, colours.ofLetter(machine.state()), middle);
    }

    private void flag(double x, double y) {
        Paint paint = colours.of(Part.LIMIT).fill();
        pen.line(paint, Math.max(1, 2 * pen.view().scale()), x, y, 0, x, y, 44);
        pen.fill(paint, x, y, 44, x + 20, y, 44, x + 14, y, 37, x + 20, y, 30, x, y, 30);
    }
}
