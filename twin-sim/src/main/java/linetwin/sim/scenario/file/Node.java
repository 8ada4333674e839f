package linetwin.sim.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import linetwin.model.parameter.Quantities;

/** A value of a scenario file that knows where it is written. */
public sealed interface Node {
    Position position();

    JsonNode toJson();

    /** The same with each text changed. */
    Node changed(UnaryOperator<String> change);

    /** Named values in the order of the file; the position is that of the name that holds them. */
    record Mapping(Position position, Map<String, Entry> entries) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        Optional<Node> find(String name) {
            return Optional.ofNullable(entries.get(name)).map(Entry::value);
        }

        public Optional<Mapping> findMapping(String name) {
            return find(name).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        public Optional<Scalar> findScalar(String name) {
            return find(name).filter(Scalar.class::isInstance).map(Scalar.class::cast);
        }

        /** A copy in which each value is what it becomes. */
        public Mapping mapped(BiFunction<String, Node, Node> change) {
            Map<String, Entry> copy = new LinkedHashMap<>();
            entries.forEach((name, entry) ->
                    copy.put(name, new Entry(entry.position(), change.apply(name, entry.value()))));
            return new Mapping(position, copy);
        }

        /** A copy with the texts in each field changed, of the fields that are kept. */
        Mapping changed(BinaryOperator<String> change, Predicate<String> isKept) {
            Map<String, Entry> copy = new LinkedHashMap<>();
            entries.forEach((name, entry) -> {
                if (isKept.test(name)) {
                    Node value = entry.value().changed(text -> change.apply(name, text));
                    copy.put(name, new Entry(entry.position(), value));
                }
            });
            return new Mapping(position, copy);
        }

        @Override
        public Mapping changed(UnaryOperator<String> change) {
            return changed((name, text) -> change.apply(text), name -> true);
        }

        @Override
        public JsonNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            entries.forEach((name, entry) -> json.set(name, entry.value().toJson()));
            return json;
        }
    }

    /** A name's position and its value. */
    record Entry(Position position, Node value) {}

    /** Values in a row. */
    record Sequence(Position position, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Sequence changed(UnaryOperator<String> change) {
            return new Sequence(
                    position, items.stream().map(item -> item.changed(change)).toList());
        }

        @Override
        public JsonNode toJson() {
            ArrayNode json = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> json.add(item.toJson()));
            return json;
        }
    }

    /**
     * A text, number or truth value.
     *
     * @param text as written
     * @param basis its evidence, once that has been looked up
     * @param isChanged whether it follows from what is written, instead of being written itself
     */
    record Scalar(Position position, String text, ValueNode toJson, Optional<Basis> basis, boolean isChanged)
            implements Node {
        public Scalar withBasis(Optional<Basis> other) {
            return new Scalar(position, text, toJson, other, isChanged);
        }

        @Override
        public Scalar changed(UnaryOperator<String> change) {
            String other = change.apply(text);
            return other.equals(text)
                    ? this
                    : new Scalar(position, other, JsonNodeFactory.instance.textNode(other), basis, isChanged);
        }

        /** A text or number that was not read from a file itself but follows from what is written there. */
        public static Scalar of(Position position, String text, Optional<Basis> basis) {
            ValueNode json = Quantities.findNumber(text)
                    .<ValueNode>map(JsonNodeFactory.instance::numberNode)
                    .orElseGet(() -> JsonNodeFactory.instance.textNode(text));
            return new Scalar(position, text, json, basis, true);
        }
    }
}
