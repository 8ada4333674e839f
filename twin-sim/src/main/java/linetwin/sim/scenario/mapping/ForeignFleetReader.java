package linetwin.sim.scenario.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linetwin.link.foreign.agv.ForeignFleet;
import linetwin.model.line.road.RoadNode;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.model.telemetry.body.FleetDescription.Edge;
import linetwin.model.telemetry.body.FleetDescription.Node;
import linetwin.sim.scenario.file.Fields;

/** Reads a fleet of AGVs that speak VDA 5050, and what their messages call its nodes. */
final class ForeignFleetReader {
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private ForeignFleetReader() {}

    /** Empty if it is none, which is noted. */
    static Optional<ForeignFleet> read(Fields fleet) {
        return new ForeignFleetReader().fleet(fleet);
    }

    private Optional<ForeignFleet> fleet(Fields fleet) {
        List<Fields> writtenNodes = fleet.entries("nodes");
        writtenNodes.forEach(node -> node.make(() -> node(node)).ifPresent(read -> nodes.put(read.id(), read)));
        List<Edge> edges = new ArrayList<>();
        fleet.entries("edges").forEach(edge -> edge.make(() -> edge(edge)).ifPresent(edges::add));
        Fields agvs = fleet.inner("agvs");
        Map<String, String> serials = new LinkedHashMap<>();
        for (String id : agvs.names()) {
            String serial = agvs.word(id);
            if (serials.put(serial, id) != null) {
                agvs.refuse(id, serial, "is the serial number of another AGV already");
            }
        }
        return fleet.make(() -> new ForeignFleet(
                new FleetDescription(
                        fleet.id(), fleet.title(), List.copyOf(serials.values()), List.copyOf(nodes.values()), edges),
                fleet.findWord("interface").orElse("uagv"),
                fleet.word("manufacturer"),
                serials,
                names(writtenNodes)));
    }

    /** Ids by what messages call them, which is their id unless the file says otherwise. */
    private static Map<String, String> names(List<Fields> written) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Fields each : written) {
            String name = each.findWord("as").orElse(each.id());
            String other = names.put(name, each.id());
            if (other != null) {
                each.refuse("as", name, "is the name of " + other + " already");
            }
        }
        return names;
    }

    private static Node node(Fields node) {
        RoadNode.Kind kind =
                RoadNode.Kind.valueOf(node.findWord("kind").orElse("crossing").toUpperCase(Locale.ROOT));
        return new Node(
                node.id(),
                kind,
                node.title(),
                node.length("x"),
                node.length("y"),
                kind == RoadNode.Kind.CROSSING ? 0 : 1,
                node.words("for"));
    }

    private Edge edge(Fields edge) {
        Node from = node(edge, "from");
        Node to = node(edge, "to");
        return new Edge(
                edge.id(),
                from.id(),
                to.id(),
                Math.hypot(to.x() - from.x(), to.y() - from.y()),
                edge.findWord("one-way").filter("true"::equals).isPresent());
    }

    private Node node(Fields edge, String field) {
        Node found = nodes.get(edge.word(field));
        if (found == null) {
            throw new IllegalArgumentException(field + " is '" + edge.word(field) + "', which is no node of the fleet");
        }
        return found;
    }
}
