package linetwin.sim.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Closest;

/**
 * The JSON Schema of scenario files, of mapping files or of demos, the same that editors use. Its descriptions are written so
 * that they complete the sentence "must be …". Reading a schema takes longer than reading a file, so each is read once.
 */
public final class ScenarioSchema {
    static final String RESOURCE = "/scenarios/linetwin-scenario.schema.json";

    private static final Map<String, ScenarioSchema> READ = new ConcurrentHashMap<>();

    private final JsonNode json;
    private final Schema schema;

    private ScenarioSchema(JsonNode json) {
        this.json = json;
        schema = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(json);
    }

    /** The schema of scenario files. */
    public static ScenarioSchema shipped() {
        return of(RESOURCE);
    }

    /** The schema of mapping files. */
    public static ScenarioSchema ofMappings() {
        return of("/scenarios/linetwin-mapping.schema.json");
    }

    /** The schema of files of guided demonstrations. */
    public static ScenarioSchema ofDemos() {
        return of("/scenarios/linetwin-demo.schema.json");
    }

    /** The schema of a distribution alone. */
    static ScenarioSchema ofDistributions() {
        return READ.computeIfAbsent(RESOURCE + "#distribution", name -> {
            ObjectNode part = JsonNodeFactory.instance.objectNode();
            part.set("$defs", shipped().json.get("$defs"));
            return new ScenarioSchema(part.put("$ref", "#/$defs/distribution"));
        });
    }

    private static ScenarioSchema of(String resource) {
        return READ.computeIfAbsent(resource, ScenarioSchema::load);
    }

    private static ScenarioSchema load(String resource) {
        try (InputStream in = ScenarioSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in the program");
            }
            return new ScenarioSchema(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }

    /** Notes every place where the form of the file is not that of a scenario. */
    public void check(Node.Mapping root, Problems problems) {
        check(root, List.of(), problems);
    }

    /** The same for what stands at a path of a file. */
    void check(Node.Mapping root, List<String> at, Problems problems) {
        schema.validate(root.toJson()).forEach(error -> report(error, root, at, problems));
    }

    private void report(Error error, Node.Mapping root, List<String> at, Problems problems) {
        List<String> path = new ArrayList<>(at);
        path.addAll(path(error.getInstanceLocation()));
        Node node = find(root, error.getInstanceLocation());
        JsonNode rule = parent(error);
        switch (error.getKeyword()) {
            case "required" -> problems.addMissing(node.position(), path, error.getProperty());
            case "additionalProperties" ->
                reportUnknown(error.getProperty(), (Node.Mapping) node, path, rule, problems);
            case "propertyNames" -> reportName(error.getProperty(), (Node.Mapping) node, path, problems);
            default -> reportValue(node, path, rule, problems);
        }
    }

    private static void reportUnknown(
            String name, Node.Mapping holder, List<String> path, JsonNode rule, Problems problems) {
        List<String> known = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(known::add);
        path.add(name);
        String why = rule.path("$comment").asText("is not a field here");
        problems.add(positionOfName(holder, name), path, name, why, Closest.to(name, known));
    }

    private void reportName(String name, Node.Mapping holder, List<String> path, Problems problems) {
        String rule = "must be " + json.at("/$defs/id/description").asText();
        path.add(name);
        problems.add(positionOfName(holder, name), path, name, rule);
    }

    private static void reportValue(Node node, List<String> path, JsonNode rule, Problems problems) {
        List<String> known = new ArrayList<>();
        rule.path("enum").forEach(value -> known.add(value.asText()));
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        Optional<String> suggestion = known.isEmpty() ? Quantities.suggestion(text) : Closest.to(text, known);
        String description = "must be " + rule.path("description").asText();
        problems.add(node.position(), path, text, description, text.isEmpty() ? Optional.empty() : suggestion);
    }

    /** The part of the schema that holds the keyword which was violated. */
    private JsonNode parent(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return json.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /** The path for people, who count the rows of a list from 1. */
    private static List<String> path(NodePath location) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object name = location.getElement(i);
            path.add(name instanceof Integer row ? String.valueOf(row + 1) : String.valueOf(name));
        }
        return path;
    }

    private static Node find(Node root, NodePath location) {
        Node node = root;
        for (int i = 0; i < location.getNameCount(); i++) {
            if (node instanceof Node.Mapping mapping) {
                node = mapping.find(String.valueOf(location.getElement(i))).orElse(mapping);
            } else if (node instanceof Node.Sequence sequence && location.getElement(i) instanceof Integer row) {
                node = sequence.items().get(row);
            }
        }
        return node;
    }

    /** Where the name of a field is written. */
    private static Position positionOfName(Node.Mapping mapping, String name) {
        Node.Entry entry = mapping.entries().get(name);
        return entry == null ? mapping.position() : entry.position();
    }
}
