package linetwin.ui.floor;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.ui.floor.plan.FloorPlan;
import linetwin.ui.floor.plan.PlanMaker;
import linetwin.ui.floor.plan.Projection;
import linetwin.ui.floor.plan.Projection.Angle;
import linetwin.ui.line.layout.AreaLayout;
import linetwin.ui.line.layout.Cell;
import linetwin.ui.line.layout.Network;

/** The plan of a line and the view on it that make the most of a room. */
record FloorFit(FloorPlan plan, Projection view) {
    private static final int FEWEST_COLUMNS = 6;

    /** A view that is turned more shows more of the sides of things, which is worth a little of their size. */
    private static final Map<Angle, Double> WORTH_OF_ANGLES = Map.of(
            Angle.ofDegrees(7, 24), 0.9,
            Angle.ofDegrees(9, 27), 0.94,
            Angle.ofDegrees(9, 33), 0.97,
            Angle.ofDegrees(14, 30), 1.0,
            Angle.ofDegrees(20, 32), 1.06,
            Angle.ofDegrees(30, 33), 1.12);

    /** The same, so many times as large. */
    FloorFit enlarged(double factor) {
        return new FloorFit(
                plan, new Projection(view.angle(), view.scale() * factor, view.left() * factor, view.top() * factor));
    }

    static FloorFit of(LineDescription line, Network network, double width, double height) {
        Map<AreaDescription, Map<String, Cell>> areas = AreaLayout.areasOf(line, network);
        int longest =
                areas.values().stream().mapToInt(PlanMaker::columnsOf).max().orElse(1);
        int all = areas.values().stream().mapToInt(PlanMaker::columnsOf).sum() + areas.size();
        List<FloorPlan> plans = IntStream.rangeClosed(
                        Math.min(FEWEST_COLUMNS, longest), Math.min(all, longest + 2 * FEWEST_COLUMNS))
                .mapToObj(columns -> PlanMaker.plan(areas, columns, network))
                .toList();
        FloorFit best = null;
        double most = -1;
        for (FloorPlan plan : plans) {
            for (Map.Entry<Angle, Double> angle : WORTH_OF_ANGLES.entrySet()) {
                Projection view = Projection.fitting(plan, angle.getKey(), width, height);
                double worth = view.scale() * angle.getValue();
                if (worth > most) {
                    most = worth;
                    best = new FloorFit(plan, view);
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a line of " + line.elements().size() + " elements has no plan");
        }
        return best;
    }
}
