package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.Figure;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.experiment.SequentialExperiment;
import linetwin.sim.stats.QuantileInterval;
import linetwin.sim.stats.RelativePrecision;
import linetwin.sim.stats.Sample;

/** The result of an experiment with one line in the form {@value ResultJson#SCHEMA}. */
public final class RunJson {
    private RunJson() {}

    public static ObjectNode of(
            ExperimentResult result,
            boolean withElements,
            List<Double> quantiles,
            Optional<SequentialExperiment> sequential) {
        ObjectNode document = ResultJson.document("run");
        ResultJson.addExperiment(document, result);
        ArrayNode notes = document.putArray("notes");
        ResultJson.addNotes(notes, FigureNote.onOee(result));
        ResultJson.addNotes(notes, FigureNote.onMissing(result, withElements));
        sequential.ifPresent(growing -> addPrecision(document.putObject("precision"), growing, result));
        if (!quantiles.isEmpty()) {
            addQuantiles(document.putArray("quantiles"), result, quantiles);
        }
        if (withElements) {
            document.set("elements", ResultJson.figures(result, figure -> !figure.isOfLine()));
        }
        return document;
    }

    private static void addPrecision(ObjectNode node, SequentialExperiment sequential, ExperimentResult result) {
        node.put("figure", sequential.figure().figure().name())
                .put("wantedFraction", sequential.precision().fraction());
        ResultJson.put(node, "reachedFraction", RelativePrecision.reachedBy(sequential.estimate(result)));
        node.put("reached", sequential.isReached(result));
    }

    private static void addQuantiles(ArrayNode array, ExperimentResult result, List<Double> fractions) {
        result.figures()
                .filter(Figure::isOfLine)
                .forEach(figure -> fractions.forEach(fraction -> {
                    Sample sample = result.sample(figure);
                    ObjectNode node = array.addObject()
                            .put("name", figure.name())
                            .put("fraction", fraction)
                            .put("estimate", sample.quantile(fraction));
                    QuantileInterval.find(sample, fraction, ExperimentResult.LEVEL_FRACTION)
                            .ifPresentOrElse(
                                    interval ->
                                            node.put("lower", interval.lower()).put("upper", interval.upper()),
                                    () -> node.putNull("lower").putNull("upper"));
                }));
    }
}
