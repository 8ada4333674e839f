package linetwin.model.telemetry.body;

import java.util.List;
import java.util.Optional;
import linetwin.model.line.road.RoadNode;
import linetwin.model.telemetry.limit.Limits;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fleet of AGVs and the roads that they drive on.
 *
 * @param id its level in topics
 * @param agvs ids of its AGVs, unique in the plant; each tells its own state
 */
public record FleetDescription(String id, Text title, List<String> agvs, List<Node> nodes, List<Edge> edges) {
    public FleetDescription {
        agvs = List.copyOf(agvs);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        if (Math.max(nodes.size(), edges.size()) > Limits.ELEMENTS) {
            throw new IllegalArgumentException("fleet '" + id + "' has " + nodes.size() + " nodes and " + edges.size()
                    + " edges; must be at most " + Limits.ELEMENTS + " each");
        }
    }

    /**
     * A place where AGVs stand, or a crossing.
     *
     * @param x in metres
     * @param y in metres
     * @param room AGVs that may stand there at a time; 0 at a crossing
     * @param serves of a dock the elements, or element/part, that bins are brought to; of a store the panel stores
     */
    public record Node(String id, RoadNode.Kind kind, Text title, double x, double y, int room, List<String> serves) {
        public Node {
            serves = List.copyOf(serves);
        }
    }

    /** A stretch of road, on which there is one AGV at a time. */
    public record Edge(String id, String from, String to, double metres, boolean oneWay) {}

    public Optional<Node> findNode(@Nullable String node) {
        return nodes.stream().filter(each -> each.id().equals(node)).findFirst();
    }

    public boolean hasEdge(String edge) {
        return edges.stream().anyMatch(each -> each.id().equals(edge));
    }
}
