package linetwin.model.line.rule;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.Line;

/** The rules by which the parts of a line fit together. */
public final class LineRules {
    private LineRules() {}

    /** Every place where the line breaks a rule, grouped by kind of rule; empty if it can run. */
    public static List<Misfit> misfits(Line line) {
        List<Misfit> found = new ArrayList<>();
        IdRules.check(line, found);
        ReferenceRules.check(line, found);
        CrewRules.check(line, found);
        RouteRules.check(line, found);
        JoinRules.check(line, found);
        PressRules.check(line, found);
        RoadRules.check(line, found);
        RobotRules.check(line, found);
        if (found.isEmpty()) {
            FlowRules.check(line, found);
            CarrierRules.check(line, found);
            SupplyRateRules.check(line, found);
        }
        return List.copyOf(found);
    }
}
