package linetwin.cli.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.Tally;

/** Results in the form {@value #SCHEMA}, which the README of this module documents and which does not change. */
public final class ResultJson {
    public static final String SCHEMA = "linetwin.result/1";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultJson() {}

    public static void print(ObjectNode document, PrintWriter out) {
        try {
            out.println(MAPPER.writeValueAsString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty document of a kind. */
    static ObjectNode document(String kind) {
        return NODES.objectNode().put("schema", SCHEMA).put("kind", kind);
    }

    static void addReferences(ObjectNode document) {
        ArrayNode references = document.putArray("references");
        for (GainReference reference : GainReference.values()) {
            references.addObject().put("title", reference.title().en()).put("gainPercent", reference.gainPercent());
        }
    }

    /** A number, or null where there is none. */
    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    static void addExperiment(ObjectNode node, ExperimentResult result) {
        Experiment experiment = result.experiment();
        node.put("scenario", experiment.line().name());
        addPlan(
                node,
                new RunPlan(result.replications(), experiment.warmUp(), experiment.duration(), experiment.seed()),
                result.isInterrupted());
        node.set("kpis", figures(result, Figure::isOfLine));
    }

    /** How the lines were run, with the number of replications that was finished. */
    static void addPlan(ObjectNode node, RunPlan plan, boolean isInterrupted) {
        node.put("seed", plan.seed())
                .put("replications", plan.replications())
                .put("warmUpSeconds", plan.warmUp().toMillis() / 1e3)
                .put("durationSeconds", plan.duration().toMillis() / 1e3)
                .put("levelFraction", ExperimentResult.LEVEL_FRACTION)
                .put("interrupted", isInterrupted);
    }

    static void addInterval(ObjectNode node, ConfidenceInterval interval) {
        put(node, "mean", interval.mean());
        put(node, "halfWidth", interval.halfWidth());
    }

    static ArrayNode figures(ExperimentResult result, Predicate<Figure> which) {
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

    static void addNotes(ArrayNode array, List<FigureNote> notes) {
        notes.forEach(note -> {
            ObjectNode node = array.addObject();
            ArrayNode figures = node.putArray("figures");
            note.figures().forEach(figure -> {
                ObjectNode about = figures.addObject();
                if (!figure.isOfLine()) {
                    about.put("element", figure.element());
                }
                about.put("name", figure.name());
            });
            node.put("zh", note.text().zh()).put("en", note.text().en());
        });
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
}
