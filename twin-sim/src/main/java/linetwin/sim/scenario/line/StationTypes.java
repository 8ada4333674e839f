package linetwin.sim.scenario.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.value.Closest;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.file.PathPattern;
import linetwin.sim.scenario.file.Problems;

/** The named sets of fields of a file. A station that names one has its fields, except those that it has itself. */
public final class StationTypes {
    private static final String FIELD = "type";

    /** Names in the path of a position, the deepest place that can have a type. */
    private static final int DEEPEST = 6;

    private static final PathPattern USERS = new PathPattern("areas.*.elements.*");
    private static final PathPattern POSITIONS = new PathPattern("areas.*.elements.*.positions.*");

    private final Map<String, Node.Entry> types;
    private final Problems problems;

    private StationTypes(Map<String, Node.Entry> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** A copy of the file in which every station and position has all its fields. */
    public static Node.Mapping resolve(Node.Mapping root, Problems problems) {
        Map<String, Node.Entry> types =
                root.findMapping("station-types").map(Node.Mapping::entries).orElse(Map.of());
        return new StationTypes(types, problems).resolve(root, new ArrayList<>());
    }

    private Node.Mapping resolve(Node.Mapping mapping, List<String> path) {
        boolean isUser = USERS.matches(path) || POSITIONS.matches(path);
        Node.Mapping whole = isUser ? withType(mapping, path, new LinkedHashSet<>()) : mapping;
        return whole.mapped((name, value) -> {
            path.add(name);
            Node resolved =
                    value instanceof Node.Mapping inner && path.size() <= DEEPEST ? resolve(inner, path) : value;
            path.remove(path.size() - 1);
            return resolved;
        });
    }

    private Node.Mapping withType(Node.Mapping mapping, List<String> path, Set<String> within) {
        Optional<Node.Scalar> name = mapping.findScalar(FIELD);
        if (name.isEmpty()) {
            return mapping;
        }
        String type = name.get().text();
        Node.Entry entry = types.get(type);
        if (entry == null) {
            report(name.get(), path, "is not a station type of this file", Closest.to(type, types.keySet()));
            return mapping;
        }
        if (!within.add(type)) {
            report(name.get(), path, "is a station type that builds on itself", Optional.empty());
            return mapping;
        }
        return entry.value() instanceof Node.Mapping base
                ? merged(withType(base, List.of("station-types", type), within), mapping)
                : mapping;
    }

    private void report(Node.Scalar name, List<String> path, String rule, Optional<String> suggestion) {
        List<String> at = new ArrayList<>(path);
        at.add(FIELD);
        problems.add(name.position(), at, name.text(), rule, suggestion);
    }

    /** The fields of both; where both have one, maps are merged and other values are those of {@code own}. */
    private static Node.Mapping merged(Node.Mapping base, Node.Mapping own) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(base.entries());
        own.entries().forEach((name, entry) -> entries.merge(name, entry, StationTypes::merged));
        return new Node.Mapping(own.position(), entries);
    }

    private static Node.Entry merged(Node.Entry base, Node.Entry own) {
        return base.value() instanceof Node.Mapping baseMapping
                        && own.value() instanceof Node.Mapping ownMapping
                        && !DistributionReader.isDistribution(ownMapping)
                ? new Node.Entry(own.position(), merged(baseMapping, ownMapping))
                : own;
    }
}
