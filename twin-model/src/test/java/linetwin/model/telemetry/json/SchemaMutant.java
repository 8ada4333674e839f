package linetwin.model.telemetry.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A payload in which one value was taken away or replaced.
 *
 * @param change which one, and by what
 */
record SchemaMutant(String change, JsonNode payload) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a value of any kind is replaced by; each is wrong for most. */
    private static final List<JsonNode> REPLACEMENTS = List.of(
            JSON.textNode("?"),
            JSON.textNode(""),
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(0.5),
            JSON.numberNode(3_000_000_000L),
            JSON.booleanNode(true),
            JSON.arrayNode(),
            JSON.arrayNode().add(JSON.objectNode()),
            JSON.objectNode(),
            JSON.objectNode().put("?", "?"));

    /** All mutants of a payload. */
    static List<SchemaMutant> of(JsonNode payload) {
        List<SchemaMutant> mutants = new ArrayList<>();
        collect(payload, payload, "", mutants);
        return mutants;
    }

    private static void collect(JsonNode payload, JsonNode node, String at, List<SchemaMutant> mutants) {
        for (var entry : node.properties()) {
            String path = at + '/' + entry.getKey();
            ObjectNode without = payload.deepCopy();
            ((ObjectNode) without.at(at)).remove(entry.getKey());
            mutants.add(new SchemaMutant(path + " is missing", without));
            for (JsonNode replacement : REPLACEMENTS) {
                ObjectNode changed = payload.deepCopy();
                ((ObjectNode) changed.at(at)).set(entry.getKey(), replacement);
                mutants.add(new SchemaMutant(path + " is " + replacement, changed));
            }
            collect(payload, entry.getValue(), path, mutants);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(payload, array.get(i), at + '/' + i, mutants);
            }
        }
    }
}
