package linetwin.sim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.Figure;
import linetwin.sim.experiment.Gain;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.Tally;

/** Results in the form {@value #SCHEMA}, which the README of this module documents and which does not change. */
final class ResultJson {
    static final String SCHEMA = "linetwin.result/1";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultJson() {}

    static void print(ObjectNode document, PrintWriter out) {
        try {
            out.println(MAPPER.writeValueAsString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode run(ExperimentResult result, boolean withElements) {
        ObjectNode document = NODES.objectNode().put("schema", SCHEMA).put("kind", "run");
        addExperiment(document, result);
        if (withElements) {
            document.set("elements", figures(result, figure -> !figure.isOfLine()));
        }
        return document;
    }

    static ObjectNode comparison(Comparison comparison) {
        ObjectNode document = NODES.objectNode().put("schema", SCHEMA).put("kind", "comparison");
        addExperiment(document.putObject("baseline"), comparison.baseline());
        addExperiment(document.putObject("other"), comparison.other());
        ArrayNode gains = document.putArray("gains");
        comparison.gains().forEach(gain -> addGain(gains.addObject(), gain));
        ArrayNode references = document.putArray("references");
        for (GainReference reference : GainReference.values()) {
            references.addObject().put("title", reference.title().en()).put("gainPercent", reference.gainPercent());
        }
        return document;
    }

    private static void addExperiment(ObjectNode node, ExperimentResult result) {
        Experiment experiment = result.experiment();
        node.put("scenario", experiment.line().name())
                .put("seed", experiment.seed())
                .put("replications", experiment.replications())
                .put("warmUpSeconds", experiment.warmUp().toMillis() / 1e3)
                .put("durationSeconds", experiment.duration().toMillis() / 1e3)
                .put("levelFraction", ExperimentResult.LEVEL_FRACTION);
        node.set("kpis", figures(result, Figure::isOfLine));
    }

    private static ArrayNode figures(ExperimentResult result, Predicate<Figure> which) {
        ArrayNode array = NODES.arrayNode();
        result.figures().filter(which).forEach(figure -> {
            ObjectNode node = array.addObject();
            if (!figure.isOfLine()) {
                node.put("element", figure.element());
            }
            node.put("name", figure.name());
            addEstimate(node, result.sample(figure).tally());
        });
        return array;
    }

    private static void addEstimate(ObjectNode node, Tally tally) {
        double level = ExperimentResult.LEVEL_FRACTION;
        node.put("mean", tally.mean())
                .put("halfWidth", ConfidenceInterval.of(tally, level).halfWidth())
                .put("predictionHalfWidth", PredictionInterval.of(tally, level).halfWidth())
                .put("standardDeviation", tally.standardDeviation())
                .put("minimum", tally.minimum())
                .put("maximum", tally.maximum());
    }

    private static void addGain(ObjectNode node, Gain gain) {
        ConfidenceInterval percent = gain.percent();
        node.put("definition", gain.definition().name())
                .put("baselineMean", gain.baseline().mean())
                .put("otherMean", gain.other().mean())
                .put("gainPercent", percent.mean())
                .put("halfWidthPercent", percent.halfWidth())
                .put("significant", gain.comparison().isSignificant());
        double factor = gain.comparison().varianceReductionFactor();
        if (Double.isFinite(factor)) {
            node.put("varianceReductionFactor", factor);
        } else {
            node.putNull("varianceReductionFactor");
        }
    }
}
