package linetwin.sim.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.file.PathPattern;
import linetwin.sim.scenario.file.Position;
import linetwin.sim.scenario.file.Problems;

/**
 * Moves the {@code evidence} maps of a file onto the values that they speak of. The innermost map that covers a value
 * counts, and in it the first entry; so a value keeps its basis when it is taken over from a station type.
 */
final class EvidenceReader {
    private static final String FIELD = "evidence";

    private final Problems problems;
    private final List<String> path = new ArrayList<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();

    private EvidenceReader(Problems problems) {
        this.problems = problems;
    }

    /** The evidence map of the mapping that {@code depth} names lead to. */
    private record Scope(int depth, List<Claim> claims, Set<Claim> used) {}

    /** What an entry of an evidence map says. */
    private record Claim(PathPattern pattern, String path, Position position, Optional<Basis> basis) {}

    /** A copy without evidence maps whose values carry their basis; an entry that speaks of no value is a problem. */
    static Node.Mapping read(Node.Mapping root, Problems problems) {
        return new EvidenceReader(problems).mapping(root);
    }

    private Node.Mapping mapping(Node.Mapping mapping) {
        Optional<Node.Mapping> evidence = mapping.findMapping(FIELD).filter(map -> !Basis.isWrittenAs(map));
        evidence.ifPresent(claims -> scopes.push(new Scope(path.size(), claims(claims), new HashSet<>())));
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> {
            if (!(name.equals(FIELD) && evidence.isPresent())) {
                path.add(name);
                entries.put(name, new Node.Entry(entry.position(), node(entry.value())));
                path.remove(path.size() - 1);
            }
        });
        if (evidence.isPresent()) {
            reportUnused(scopes.pop());
        }
        return new Node.Mapping(mapping.position(), entries);
    }

    private Node node(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping(mapping);
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    sequence.position(),
                    sequence.items().stream().map(this::node).toList());
        }
        return ((Node.Scalar) node).withBasis(basis());
    }

    private Optional<Basis> basis() {
        List<Claim> covering = new ArrayList<>();
        for (Scope scope : scopes) {
            List<String> inside = path.subList(scope.depth(), path.size());
            List<Claim> here = scope.claims().stream()
                    .filter(claim -> claim.pattern().covers(inside))
                    .toList();
            scope.used().addAll(here);
            covering.addAll(here);
        }
        return covering.stream().findFirst().flatMap(Claim::basis);
    }

    private static List<Claim> claims(Node.Mapping evidence) {
        List<Claim> claims = new ArrayList<>();
        evidence.entries()
                .forEach((name, entry) -> claims.add(
                        new Claim(new PathPattern(name), name, entry.position(), Basis.read(entry.value()))));
        return claims;
    }

    private void reportUnused(Scope scope) {
        for (Claim claim : scope.claims()) {
            if (!scope.used().contains(claim)) {
                List<String> at = new ArrayList<>(path);
                at.add(FIELD);
                problems.add(claim.position(), at, claim.path(), "speaks of no value here");
            }
        }
    }
}
