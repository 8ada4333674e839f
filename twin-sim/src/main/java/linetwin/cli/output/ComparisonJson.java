package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.stats.ConfidenceInterval;

/** Comparisons with a baseline in the form {@value ResultJson#SCHEMA}: one other line, or several. */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static ObjectNode of(Comparisons comparisons) {
        boolean isSingle = comparisons.others().size() == 1;
        ObjectNode document = ResultJson.document(isSingle ? "comparison" : "comparisons");
        ResultJson.addExperiment(document.putObject("baseline"), comparisons.baseline());
        ResultJson.addNotes(document.putArray("notes"), comparisons.oeeNotes());
        if (isSingle) {
            add(document, comparisons.comparisons().get(0));
        } else {
            document.put("individualLevelFraction", comparisons.individualLevelFraction());
            ArrayNode array = document.putArray("comparisons");
            comparisons.comparisons().forEach(comparison -> add(array.addObject(), comparison));
        }
        ResultJson.addReferences(document);
        return document;
    }

    private static void add(ObjectNode node, Comparison comparison) {
        ResultJson.addExperiment(node.putObject("other"), comparison.other());
        ArrayNode gains = node.putArray("gains");
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            comparison.findGain(definition).ifPresent(gain -> addGain(gains.addObject(), definition, gain));
        }
        ArrayNode changes = node.putArray("changes");
        comparison.changes().forEach(change -> addChange(changes.addObject(), change));
    }

    private static void addGain(ObjectNode node, EfficiencyDefinition definition, FigureChange gain) {
        ConfidenceInterval percent = gain.percent();
        node.put("definition", definition.name())
                .put("baselineMean", gain.baseline().mean())
                .put("otherMean", gain.other().mean())
                .put("gainPercent", percent.mean())
                .put("halfWidthPercent", percent.halfWidth())
                .put("significant", gain.comparison().isSignificant());
        ResultJson.put(node, "varianceReductionFactor", gain.comparison().varianceReductionFactor());
    }

    private static void addChange(ObjectNode node, FigureChange change) {
        ConfidenceInterval difference = change.comparison().difference();
        node.put("name", change.figure().figure().name())
                .put("baselineMean", change.baseline().mean())
                .put("otherMean", change.other().mean())
                .put("difference", difference.mean())
                .put("halfWidth", difference.halfWidth());
        ResultJson.put(node, "changePercent", change.percent().mean());
        ResultJson.put(node, "halfWidthPercent", change.percent().halfWidth());
        node.put("judgement", change.judgement().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
