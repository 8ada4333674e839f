package linetwin.sim.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Closest;
import linetwin.sim.scenario.file.DistributionText;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.file.PathPattern;
import linetwin.sim.scenario.file.Problems;
import linetwin.sim.scenario.line.DistributionReader;

/** Applies one change of a lever to the values of a scenario. */
final class ChangedTree {
    private final Change change;
    private final LeverSetting setting;
    private final PathPattern pattern;
    private final Problems problems;
    private final List<String> path = new ArrayList<>();
    private boolean isHit;

    private ChangedTree(Change change, LeverSetting setting, Problems problems) {
        this.change = change;
        this.setting = setting;
        this.pattern = new PathPattern(change.path());
        this.problems = problems;
    }

    /** A copy with the parameters changed that the change names; a change that meets none is a problem. */
    static Node.Mapping of(Node.Mapping root, Change change, LeverSetting setting, Problems problems) {
        ChangedTree changed = new ChangedTree(change, setting, problems);
        Node.Mapping copy = changed.mapping(root);
        if (!changed.isHit) {
            problems.add(
                    change.position(),
                    change.isTrial() ? List.of() : List.of("levers"),
                    change.path(),
                    "is the path of no parameter",
                    Closest.to(change.path(), paths("", root).toList()));
        }
        return copy;
    }

    /** Of all values that a change can meet: scalars, and distributions as a whole. */
    private static Stream<String> paths(String prefix, Node.Mapping mapping) {
        return mapping.entries().entrySet().stream().flatMap(entry -> {
            String path = prefix + entry.getKey();
            return entry.getValue().value() instanceof Node.Mapping inner && !DistributionReader.isDistribution(inner)
                    ? paths(path + ".", inner)
                    : Stream.of(path);
        });
    }

    private Node.Mapping mapping(Node.Mapping mapping) {
        return mapping.mapped((name, value) -> {
            path.add(name);
            Node other = pattern.matches(path) ? changed(value) : inside(value);
            path.remove(path.size() - 1);
            return other;
        });
    }

    private Node inside(Node node) {
        return node instanceof Node.Mapping mapping && pattern.reachesInto(path) ? mapping(mapping) : node;
    }

    private Node changed(Node node) {
        isHit = true;
        boolean isDistribution = node instanceof Node.Mapping mapping && DistributionReader.isDistribution(mapping);
        if (!isDistribution && !(node instanceof Node.Scalar)) {
            problems.add(
                    change.position(), path, "", "is neither a quantity nor a distribution, so no lever can change it");
            return node;
        }
        return change.operation() == Change.Operation.SET ? set(node) : multiplied(node);
    }

    private Node set(Node node) {
        String without = node instanceof Node.Scalar scalar ? scalar.text() : "";
        return new LeverEffect(change.range(), setting)
                .value(without)
                .map(text -> DistributionText.find(text, scalar(text), path, problems)
                        .orElse(scalar(text)))
                .orElseGet(() -> refused(node, without, "has no value in between, so no lever can set it in part"));
    }

    /** All durations in a distribution are multiplied; its shape, in plain numbers, stays. */
    private Node multiplied(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.mapped((name, value) ->
                    value instanceof Node.Scalar scalar && scalar.toJson().isNumber() ? value : multiplied(value));
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    sequence.position(),
                    sequence.items().stream().map(this::multiplied).toList());
        }
        String text = ((Node.Scalar) node).text();
        return new LeverEffect(change.range(), setting)
                .factor()
                .flatMap(factor -> product(text, factor))
                .<Node>map(this::scalar)
                .orElseGet(() -> refused(node, text, "is not a quantity, so no lever can multiply it"));
    }

    private Optional<String> product(String text, BigDecimal factor) {
        return change.operation() == Change.Operation.STRETCH
                ? Quantities.stretched(text, factor)
                : Quantities.scaled(text, factor);
    }

    private Node refused(Node node, String value, String rule) {
        problems.add(change.position(), path, value, rule);
        return node;
    }

    private Node.Scalar scalar(String text) {
        return Node.Scalar.of(change.position(), text, Optional.of(change.basis()));
    }
}
