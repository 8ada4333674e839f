package linetwin.ui.floor;

import javafx.scene.paint.Paint;
import linetwin.ui.floor.FloorColours.Coat;
import linetwin.ui.floor.FloorColours.Part;
import linetwin.ui.state.StateLook;

/** A robot arm that reaches over the body before it, in one of {@value #PHASES} phases of a stroke. */
final class ArmPainter {
    static final int PHASES = 20;

    /** The phase of an arm that has nothing to do. */
    static final int AT_REST = -1;

    private ArmPainter() {}

    /**
     * What is painted.
     *
     * @param state in the colour of which it is, if it is the cause of that; else {@code WORKING}
     */
    record Arm(int phase, StateLook state) {}

    /** Paints an arm whose foot is on the origin. */
    static void paint(Arm arm, Pen pen, FloorColours colours) {
        int phase = arm.phase();
        double angle = 2 * Math.PI * phase / PHASES;
        double sway = phase == AT_REST ? 0 : 9 * Math.sin(angle);
        double dip = phase == AT_REST ? 4 : 3.5 - 3.5 * Math.cos(2 * angle);
        double reach = phase == AT_REST ? 12 : 17;
        double elbow = 0.4 * sway - 6;
        double tip = sway + 4;
        double[] upper = {0, 0, 14, elbow, -1, 36};
        double[] lower = {elbow, -1, 36, tip, reach, 27 + dip};
        double[] tool = {tip, reach, 27 + dip, tip, reach + 1, 21 + dip};
        Coat coat = arm.state() == StateLook.WORKING ? colours.of(Part.ROBOT) : colours.ofPlace(arm.state());
        double scale = pen.view().scale();
        for (Paint paint : new Paint[] {coat.edge(), coat.fill()}) {
            double less = paint.equals(coat.fill()) ? 1.6 : 0;
            pen.rounded(paint, Math.max(1, 6.4 * scale - less), upper);
            pen.rounded(paint, Math.max(0.8, 4.8 * scale - less), lower);
        }
        pen.rounded(coat.edge(), Math.max(0.8, 2.4 * scale), tool);
        pen.ball(coat.edge(), pen.view().at(elbow, -1, 36), 2.6 * scale);
    }

    /** Where the foot of an arm stands. */
    static void foot(Pen pen, double x, double y, double bottom, FloorColours colours) {
        Coat coat = colours.of(Part.ROBOT);
        pen.box(coat, Box.of(x, y, 11, 11, bottom, bottom + 8));
        pen.rounded(coat.edge(), Math.max(1, 7 * pen.view().scale()), x, y, bottom + 8, x, y, bottom + 10);
    }
}
