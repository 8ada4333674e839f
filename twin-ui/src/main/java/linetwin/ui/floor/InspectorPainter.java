package linetwin.ui.floor;

import linetwin.ui.floor.FloorColours.Coat;
import linetwin.ui.floor.FloorColours.Part;

/** Whoever walks a round of inspection: a small machine with a mast and an eye, before the station that it looks at. */
final class InspectorPainter {
    private InspectorPainter() {}

    static void paint(Pen pen, FloorColours colours) {
        Coat body = colours.of(Part.INSPECTOR);
        double scale = pen.view().scale();
        pen.box(body, Box.of(0, 0, 16, 11, 2, 13));
        pen.rounded(body.edge(), Math.max(1, 2.6 * scale), 0, 0, 13, 0, 0, 26);
        pen.ball(body.fill(), pen.view().at(0, 0, 28), 5 * scale);
        pen.ball(body.edge(), pen.view().at(0, 0, 28), 2.2 * scale);
    }
}
