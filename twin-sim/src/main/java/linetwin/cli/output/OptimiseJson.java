package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.study.BufferAllocation;
import linetwin.sim.study.DesignSearch.Candidate;
import linetwin.sim.study.DesignSearch.Outcome;
import linetwin.sim.study.Shortlist;

/** The result of {@code optimise} in the form {@value ResultJson#SCHEMA}. */
public final class OptimiseJson {
    private OptimiseJson() {}

    public static ObjectNode of(
            String scenario, RunPlan plan, LineFigure figure, Shortlist shortlist, Outcome outcome) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("schema", ResultJson.SCHEMA)
                .put("kind", "optimum")
                .put("scenario", scenario)
                .put("seed", plan.seed())
                .put("replications", outcome.replications())
                .put("ways", shortlist.ways())
                .put("visited", shortlist.visited())
                .put("figure", figure.figure().name())
                .put("indifference", outcome.indifference())
                .put("decided", outcome.isDecided());
        ArrayNode rows = document.putArray("designs");
        for (Candidate candidate : outcome.candidates()) {
            ObjectNode row = rows.addObject();
            putCapacities(row, shortlist.allocations().get(candidate.design()));
            row.put("mean", candidate.mean().mean())
                    .put("halfWidth", candidate.mean().halfWidth())
                    .put("replications", candidate.replications())
                    .put("left", candidate.isLeft());
        }
        ArrayNode lockedUp = document.putArray("lockedUp");
        outcome.lockedUp()
                .forEach(design -> putCapacities(
                        lockedUp.addObject(), shortlist.allocations().get(design)));
        return document;
    }

    private static void putCapacities(ObjectNode row, BufferAllocation design) {
        ObjectNode capacities = row.putObject("capacities");
        for (int i = 0; i < design.buffers().size(); i++) {
            capacities.put(design.buffers().get(i), design.capacities().get(i));
        }
    }
}
