package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import linetwin.sim.experiment.seek.SeekPoint;
import linetwin.sim.experiment.seek.SeekResult;
import linetwin.sim.experiment.seek.SeekTarget;

/** The result of a search in the form {@value ResultJson#SCHEMA}. */
public final class SeekJson {
    private SeekJson() {}

    public static ObjectNode of(Adjustment adjustment, SeekResult result) {
        ObjectNode document = ResultJson.document("seek");
        document.put("scenario", adjustment.scenario().name());
        ResultJson.addPlan(document, result.plan(), result.isInterrupted());
        document.put("change", adjustment.what());
        addTarget(document.putObject("target"), result.target());
        document.put("reached", result.answer().isPresent());
        result.answer()
                .ifPresent(answer -> document.putObject("answer")
                        .put("setting", answer.setting())
                        .put("lower", answer.lower())
                        .put("upper", answer.upper()));
        add(document.putObject("nearest"), result.nearest());
        ArrayNode points = document.putArray("points");
        result.points().forEach(point -> add(points.addObject(), point));
        return document;
    }

    private static void addTarget(ObjectNode node, SeekTarget target) {
        node.put("figure", target.figure().figure().name());
        target.reference()
                .ifPresentOrElse(
                        line -> node.put("changePercent", percentAbove1(target.value()))
                                .put("over", line.name()),
                        () -> node.put("value", target.value()));
    }

    /** In decimal arithmetic, so that 1.2 is 20 and not 19.999999999999996. */
    private static double percentAbove1(double ratio) {
        return BigDecimal.valueOf(ratio)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .doubleValue();
    }

    private static void add(ObjectNode node, SeekPoint point) {
        node.put("setting", point.setting());
        ResultJson.addInterval(node, point.figure());
        point.changePercent().ifPresent(percent -> ResultJson.addInterval(node.putObject("changePercent"), percent));
    }
}
