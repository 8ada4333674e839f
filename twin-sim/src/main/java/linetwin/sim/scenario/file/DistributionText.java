package linetwin.sim.scenario.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.value.Distribution;

/** A distribution in one line of YAML or JSON, such as {@code {lognormal: {mean: 58 s, cv: 0.15}}}: the new value of a parameter. */
public final class DistributionText {
    private static final YAMLMapper YAML = new YAMLMapper();

    private DistributionText() {}

    /** What is written there; empty if it is no distribution. */
    public static Optional<JsonNode> findJson(String text) {
        try {
            return Distribution.isWrittenAs(text) ? Optional.of(YAML.readTree(text)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty(); // what it lacks is told of the value as a whole
        }
    }

    /** The distribution as fields at a place; what it has otherwise than the schema is a problem at the path. */
    public static Optional<Node> find(String text, Node.Scalar at, List<String> path, Problems problems) {
        Optional<Node> written = findJson(text).map(json -> node(json, at));
        written.filter(Node.Mapping.class::isInstance)
                .ifPresent(node -> ScenarioSchema.ofDistributions().check((Node.Mapping) node, path, problems));
        return written;
    }

    private static Node node(JsonNode json, Node.Scalar at) {
        if (json.isArray()) {
            List<Node> items = new ArrayList<>();
            json.forEach(item -> items.add(node(item, at)));
            return new Node.Sequence(at.position(), items);
        }
        if (!json.isObject()) {
            return Node.Scalar.of(at.position(), json.asText(), at.basis());
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        json.properties()
                .forEach(field ->
                        entries.put(field.getKey(), new Node.Entry(at.position(), node(field.getValue(), at))));
        return new Node.Mapping(at.position(), entries);
    }
}
