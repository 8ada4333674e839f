package linetwin.sim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies one change of a lever to the values of a scenario. */
final class ChangedTree {
    private final Change change;
    private final PathPattern pattern;
    private final Problems problems;
    private final List<String> path = new ArrayList<>();
    private boolean isHit;

    private ChangedTree(Change change, Problems problems) {
        this.change = change;
        this.pattern = new PathPattern(change.path());
        this.problems = problems;
    }

    /** A copy with the parameters changed that the change names; a change that meets none is a problem. */
    static Node.Mapping of(Node.Mapping root, Change change, Problems problems) {
        ChangedTree changed = new ChangedTree(change, problems);
        Node.Mapping copy = changed.mapping(root);
        if (!changed.isHit) {
            problems.add(change.position(), List.of("levers"), change.path(), "is the path of no parameter");
        }
        return copy;
    }

    private Node.Mapping mapping(Node.Mapping mapping) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> {
            path.add(name);
            Node value = pattern.matches(path) ? changed(entry.value()) : inside(entry.value());
            entries.put(name, new Node.Entry(entry.position(), value));
            path.remove(path.size() - 1);
        });
        return new Node.Mapping(mapping.position(), entries);
    }

    private Node inside(Node node) {
        return node instanceof Node.Mapping mapping ? mapping(mapping) : node;
    }

    private Node changed(Node node) {
        isHit = true;
        boolean isDistribution = node instanceof Node.Mapping mapping && DistributionReader.isDistribution(mapping);
        if (!isDistribution && !(node instanceof Node.Scalar)) {
            problems.add(
                    change.position(), path, "", "is neither a quantity nor a distribution, so no lever can change it");
            return node;
        }
        return change.operation() == Change.Operation.SET
                ? scalar(change.range().mode())
                : multiplied(node);
    }

    /** All durations in a distribution are multiplied; its shape, in plain numbers, stays. */
    private Node multiplied(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            mapping.entries().forEach((name, entry) -> {
                boolean isShape = entry.value() instanceof Node.Scalar scalar
                        && scalar.toJson().isNumber();
                entries.put(name, isShape ? entry : new Node.Entry(entry.position(), multiplied(entry.value())));
            });
            return new Node.Mapping(mapping.position(), entries);
        }
        String text = ((Node.Scalar) node).text();
        Optional<String> product =
                Quantities.findNumber(change.range().mode()).flatMap(factor -> Quantities.scaled(text, factor));
        if (product.isEmpty()) {
            problems.add(change.position(), path, text, "is not a quantity, so no lever can multiply it");
        }
        return product.<Node>map(this::scalar).orElse(node);
    }

    private Node.Scalar scalar(String text) {
        return Node.Scalar.of(change.position(), text, Optional.of(change.basis()));
    }
}
