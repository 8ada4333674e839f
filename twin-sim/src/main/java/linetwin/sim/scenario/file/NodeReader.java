package linetwin.sim.scenario.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.model.parameter.Quantities;

/**
 * Reads YAML into nodes that know their positions. Anchors and aliases are refused: they hide what a file says, and can
 * be made to grow without limit.
 */
public final class NodeReader {
    private static final int DEEPEST = 20;

    private final ScenarioFile file;
    private final YAMLParser parser;
    private final Problems problems;
    private final List<String> path = new ArrayList<>();

    private NodeReader(ScenarioFile file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The map of fields that a file holds. */
    public static Node.Mapping read(ScenarioFile file, Problems problems) {
        try (YAMLParser parser = new YAMLFactory().createParser(file.text())) {
            return new NodeReader(file, parser, problems).readDocument();
        } catch (JsonProcessingException e) {
            throw refused(file, position(file, e.getLocation()), "is not readable as YAML: " + reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading text from memory failed", e);
        }
    }

    private Node.Mapping readDocument() throws IOException {
        String what = file.kind().described();
        if (parser.nextToken() == null) {
            throw refused(Position.ofFile(file.name()), "is empty; must be " + what);
        }
        Node root = readNode(here());
        if (!(root instanceof Node.Mapping mapping)) {
            throw refused(root.position(), "is not a map of fields; must be " + what);
        }
        if (parser.nextToken() != null) {
            throw refused(here(), "begins a second document; a file must have one");
        }
        requireOwnKind(mapping);
        return mapping;
    }

    /** Else each of its fields would be told as a mistake. */
    private void requireOwnKind(Node.Mapping root) {
        root.findScalar("schema")
                .ifPresent(schema -> file.kind().other(schema.text()).ifPresent(other -> {
                    String rule = "is the schema of " + other.described() + ", which " + other.readers() + "; must be "
                            + file.kind().described();
                    throw file.kind()
                            .exception(List.of(
                                    new Problem(schema.position(), "schema", schema.text(), rule, Optional.empty())));
                }));
    }

    private Node readNode(Position owner) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw refused(
                    here(), "is an anchor or alias of YAML; " + file.kind().insteadOfAnchors());
        }
        if (path.size() > DEEPEST) {
            throw refused(here(), "is nested deeper than " + DEEPEST + " levels");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return readMapping(owner);
        }
        return parser.currentToken() == JsonToken.START_ARRAY ? readSequence(owner) : readScalar(owner);
    }

    private Node readMapping(Position owner) throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position at = here();
            path.add(name);
            parser.nextToken();
            Node value = readNode(at);
            if (entries.putIfAbsent(name, new Node.Entry(at, value)) != null) {
                problems.add(at, path, name, "is written twice; must be once");
            }
            path.remove(path.size() - 1);
        }
        return new Node.Mapping(owner, entries);
    }

    private Node readSequence(Position owner) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            path.add(String.valueOf(items.size() + 1));
            items.add(readNode(here()));
            path.remove(path.size() - 1);
        }
        return new Node.Sequence(owner, items);
    }

    private Node readScalar(Position owner) throws IOException {
        String text = parser.getText();
        JsonNodeFactory json = JsonNodeFactory.instance;
        ValueNode value = switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Quantities.findNumber(text).<ValueNode>map(json::numberNode).orElseGet(() -> json.textNode(text));
            case VALUE_TRUE, VALUE_FALSE -> json.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> json.nullNode();
            default -> json.textNode(text);
        };
        return new Node.Scalar(
                value.isNull() ? owner : here(), value.isNull() ? "" : text, value, Optional.empty(), false);
    }

    private Position here() {
        return position(file, parser.currentTokenLocation());
    }

    private DescriptionException refused(Position position, String rule) {
        return refused(file, position, rule);
    }

    private static DescriptionException refused(ScenarioFile file, Position position, String rule) {
        return file.kind().exception(List.of(new Problem(position, "", "", rule, Optional.empty())));
    }

    private static Position position(ScenarioFile file, JsonLocation location) {
        return location == null
                ? Position.ofFile(file.name())
                : new Position(file.name(), Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }

    /** The parser's reason in one line, without its own way of giving the position. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .collect(Collectors.joining(", "));
    }
}
