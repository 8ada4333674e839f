package linetwin.sim.scenario.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.road.Agv;
import linetwin.model.line.road.Battery;
import linetwin.model.line.road.Dispatch;
import linetwin.model.line.road.RoadEdge;
import linetwin.model.line.road.RoadGraph;
import linetwin.model.line.road.RoadNode;
import linetwin.model.line.road.Traffic;
import linetwin.model.value.Distribution;
import linetwin.sim.scenario.file.Fields;

/** Reads the roads of a fleet and the AGVs on them. */
final class RoadReader {
    private static final Distribution NO_TIME = new Distribution.Constant(Duration.ZERO);
    private static final double SHORTEST_FRACTION = 0.99;

    private final Map<String, RoadNode> nodes = new HashMap<>();

    private RoadReader() {}

    static Optional<Traffic> read(Fields fleet) {
        RoadReader reader = new RoadReader();
        Optional<RoadGraph> roads = reader.roads(fleet.inner("roads"));
        Fields agv = fleet.inner("agv");
        Optional<Agv> kind = agv.make(() -> agv(agv));
        return roads.flatMap(
                graph -> kind.map(its -> new Traffic(graph, its, dispatch(fleet), fleet.findWord("shift-plan"))));
    }

    private static Dispatch dispatch(Fields fleet) {
        return fleet.findWord("dispatch")
                .flatMap(word -> Arrays.stream(Dispatch.values())
                        .filter(rule -> rule.word().equals(word))
                        .findFirst())
                .orElse(Dispatch.OLDEST_CALL);
    }

    private Optional<RoadGraph> roads(Fields roads) {
        List<Fields> writtenNodes = roads.entries("nodes");
        for (Fields node : writtenNodes) {
            node.make(() -> node(node)).ifPresent(read -> nodes.put(read.id(), read));
        }
        List<Fields> writtenEdges = roads.entries("edges");
        List<RoadEdge> edges = new ArrayList<>();
        for (Fields edge : writtenEdges) {
            edge.make(() -> edge(edge)).ifPresent(edges::add);
        }
        boolean isComplete = nodes.size() == writtenNodes.size() && edges.size() == writtenEdges.size();
        List<RoadNode> inOrder = writtenNodes.stream()
                .map(Fields::id)
                .filter(nodes::containsKey)
                .map(nodes::get)
                .toList();
        return isComplete ? Optional.of(new RoadGraph(inOrder, edges)) : Optional.empty();
    }

    private static RoadNode node(Fields node) {
        RoadNode.Kind kind = RoadNode.Kind.valueOf(node.word("kind").toUpperCase(Locale.ROOT));
        if (kind == RoadNode.Kind.CROSSING && node.has("room")) {
            node.refuse("room", node.word("room"), "is room at a crossing, where nobody stops; maybe kind: waiting");
        }
        return new RoadNode(
                node.id(),
                node.title(),
                kind,
                node.length("x"),
                node.length("y"),
                node.words("for"),
                node.countOr("room", kind == RoadNode.Kind.CROSSING ? 0 : 1));
    }

    private RoadEdge edge(Fields edge) {
        String from = edge.word("from");
        String to = edge.word("to");
        return new RoadEdge(
                edge.id(),
                from,
                to,
                metres(edge, from, to),
                edge.findWord("one-way").filter("true"::equals).isPresent(),
                edge.has("speed") ? edge.speed("speed") : Double.POSITIVE_INFINITY);
    }

    /** A road may be longer than the straight way between its nodes, but not shorter. */
    private double metres(Fields edge, String from, String to) {
        RoadNode begin = nodes.get(from);
        RoadNode end = nodes.get(to);
        double straight = begin == null || end == null ? 1 : Math.hypot(end.x() - begin.x(), end.y() - begin.y());
        if (!edge.has("length")) {
            return straight;
        }
        double metres = edge.length("length");
        if (metres > 0 && metres < SHORTEST_FRACTION * straight && begin != null && end != null) {
            edge.refuse(
                    "length",
                    edge.word("length"),
                    "is shorter than the straight way between its nodes, which is " + Math.round(straight * 10) / 10.0
                            + " m");
        }
        return metres;
    }

    private static Agv agv(Fields agv) {
        double speed = agv.speed("speed");
        return new Agv(
                speed,
                agv.has("loaded-speed") ? agv.speed("loaded-speed") : speed,
                DistributionReader.find(agv, "load").orElse(NO_TIME),
                DistributionReader.find(agv, "unload").orElse(NO_TIME),
                agv.findInner("battery").flatMap(inner -> inner.make(() -> battery(inner))),
                agv.findInner("breakdown").map(RoadReader::breakdown));
    }

    private static Battery battery(Fields battery) {
        return new Battery(battery.duration("driving"), battery.duration("charging"), battery.share("charge-below"));
    }

    private static Agv.Breakdown breakdown(Fields breakdown) {
        return new Agv.Breakdown(
                DistributionReader.read(breakdown, "time-to-stop"), DistributionReader.read(breakdown, "repair"));
    }
}
