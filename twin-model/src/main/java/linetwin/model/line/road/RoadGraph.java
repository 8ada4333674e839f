package linetwin.model.line.road;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.line.road.RoadNode.Kind;

/** The roads that the AGVs of a fleet drive on. Whether they lead everywhere is said by the rules of the line. */
public record RoadGraph(List<RoadNode> nodes, List<RoadEdge> edges) {
    public RoadGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The number of a node, by which ways know it; -1 if there is none of that id. */
    public int indexOf(String node) {
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i).id().equals(node))
                .findFirst()
                .orElse(-1);
    }

    public Stream<RoadNode> ofKind(Kind kind) {
        return nodes.stream().filter(node -> node.kind() == kind);
    }

    /** The numbers of the nodes at which so many AGVs are at home, as far as there is room; in the order of their numbers. */
    public List<Integer> homes(int agvs) {
        return IntStream.range(0, nodes.size())
                .filter(node -> nodes.get(node).kind() == Kind.PARKING)
                .boxed()
                .flatMap(node ->
                        Collections.nCopies(Math.min(agvs, nodes.get(node).room()), node).stream())
                .limit(agvs)
                .toList();
    }

    /** Where bins of the panel store, or of the warehouse if it is empty, are fetched: the first such store. */
    public Optional<RoadNode> findStore(Optional<String> panelStore) {
        return ofKind(Kind.STORE)
                .filter(node -> panelStore
                        .map(node.serves()::contains)
                        .orElse(node.serves().isEmpty()))
                .findFirst();
    }

    /** Where a part is brought to an element: the first dock of the part, else that of the element. */
    public Optional<RoadNode> findDock(String element, String part) {
        return ofKind(Kind.DOCK)
                .filter(node -> node.serves().contains(element + "/" + part))
                .findFirst()
                .or(() -> ofKind(Kind.DOCK)
                        .filter(node -> node.serves().contains(element))
                        .findFirst());
    }
}
