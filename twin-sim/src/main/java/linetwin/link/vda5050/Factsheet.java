package linetwin.link.vda5050;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What an AGV is. Telemetry tells no measures of it: those that the standard requires are 0, which its description says. */
final class Factsheet {
    private static final List<String> MEASURES = List.of(
            "minimumSpeed",
            "maximumSpeed",
            "maximumAcceleration",
            "maximumDeceleration",
            "minimumHeight",
            "maximumHeight",
            "width",
            "length");

    private Factsheet() {}

    static ObjectNode of(String fleet) {
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        ObjectNode type = sheet.putObject("typeSpecification")
                .put("seriesName", fleet)
                .put(
                        "seriesDescription",
                        "AGV of a line that Linetwin tells of. Speeds, measures and masses are not known; 0 stands for"
                                + " that.")
                .put("mobileRobotKinematics", "UNKNOWN")
                .put("mobileRobotClass", "CARRIER")
                .put("maximumLoadMass", 0);
        type.putArray("localizationTypes");
        type.putArray("navigationTypes").add("VIRTUAL_LINE_GUIDED");
        ObjectNode measures = sheet.putObject("physicalParameters");
        MEASURES.forEach(measure -> measures.put(measure, 0));
        ObjectNode limits = sheet.putObject("protocolLimits");
        limits.putObject("maximumStringLengths");
        limits.putObject("maximumArrayLengths");
        limits.putObject("timing")
                .put("minimumOrderInterval", 0)
                .put("minimumStateInterval", 0)
                .put("defaultStateInterval", Vda5050Bridge.STATE_INTERVAL.toSeconds())
                .put("visualizationInterval", Vda5050Bridge.VISUALIZATION_INTERVAL.toSeconds());
        ObjectNode features = sheet.putObject("protocolFeatures");
        features.putArray("optionalParameters");
        ArrayNode actions = features.putArray("mobileRobotActions");
        List.of("pick", "drop")
                .forEach(action -> action(actions, action, "NODE")
                        .putArray("blockingTypes")
                        .add("HARD"));
        List.of("startCharging", "stopCharging")
                .forEach(action -> action(actions, action, "INSTANT")
                        .putArray("blockingTypes")
                        .add("NONE"));
        sheet.putObject("mobileRobotGeometry");
        sheet.putObject("loadSpecification");
        return sheet;
    }

    private static ObjectNode action(ArrayNode actions, String type, String scope) {
        ObjectNode action = actions.addObject().put("actionType", type);
        action.putArray("actionScopes").add(scope);
        return action.put("pauseAllowed", false).put("cancelAllowed", false);
    }
}
