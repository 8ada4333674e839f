package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import linetwin.sim.experiment.sensitivity.Elasticity;
import linetwin.sim.experiment.sensitivity.Sensitivity;

/** Elasticities in the form {@value ResultJson#SCHEMA}. */
public final class SensitivityJson {
    private SensitivityJson() {}

    public static ObjectNode of(Sensitivity sensitivity) {
        ObjectNode document = ResultJson.document("sensitivity");
        document.put("scenario", sensitivity.scenario());
        ResultJson.addPlan(document, sensitivity.plan(), sensitivity.isInterrupted());
        document.put("figure", sensitivity.figure().figure().name()).put("stepFraction", sensitivity.stepFraction());
        add(document.putArray("stations"), sensitivity.stations());
        add(document.putArray("levers"), sensitivity.levers());
        ResultJson.addInterval(document.putObject("sumOfStations"), sensitivity.sum());
        return document;
    }

    private static void add(ArrayNode array, List<Elasticity> elasticities) {
        for (Elasticity elasticity : elasticities) {
            ObjectNode node = array.addObject()
                    .put("subject", elasticity.subject())
                    .put(
                            "parameter",
                            elasticity
                                    .parameter()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
            ResultJson.addInterval(node, elasticity.estimate());
        }
    }
}
