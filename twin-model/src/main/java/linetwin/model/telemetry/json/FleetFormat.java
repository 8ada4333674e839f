package linetwin.model.telemetry.json;

import java.util.List;
import linetwin.model.line.road.RoadNode;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.model.telemetry.body.FleetDescription.Edge;
import linetwin.model.telemetry.body.FleetDescription.Node;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;
import linetwin.model.telemetry.limit.Limits;

/** How a fleet of AGVs and its roads are described. */
final class FleetFormat {
    static final Type<FleetDescription> TYPE = type();

    private FleetFormat() {}

    private static Type<FleetDescription> type() {
        Fields<FleetDescription> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, FleetDescription::id, "Its level in topics.");
        var title = fields.add("title", Parts.TEXT, FleetDescription::title);
        var agvs = fields.add("agvs", Collected.TEXTS, FleetDescription::agvs, "Ids of its AGVs, unique in the plant.");
        var nodes =
                fields.add("nodes", Collected.list(node()).with("maxItems", Limits.ELEMENTS), FleetDescription::nodes);
        var edges =
                fields.add("edges", Collected.list(edge()).with("maxItems", Limits.ELEMENTS), FleetDescription::edges);
        return fields.type(in ->
                        new FleetDescription(in.get(id), in.get(title), in.get(agvs), in.get(nodes), in.get(edges)))
                .named("fleet", "A fleet of AGVs and the roads that they drive on.");
    }

    private static Type<Node> node() {
        Fields<Node> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, Node::id);
        var kind = fields.add("kind", Scalars.constant(RoadNode.Kind.class), Node::kind);
        var title = fields.add("title", Parts.TEXT, Node::title);
        var x = fields.add("x", Scalars.NUMBER, Node::x, "Metres.");
        var y = fields.add("y", Scalars.NUMBER, Node::y, "Metres.");
        var room = fields.add("room", Scalars.SIZE, Node::room, "AGVs that may stand there; 0 at a crossing.");
        var serves = fields.addOptional(
                "serves",
                Collected.TEXTS,
                Node::serves,
                List.of(),
                "Of a dock the elements, or element/part, that bins are brought to; of a store the panel stores.");
        return fields.type(in -> new Node(
                        in.get(id), in.get(kind), in.get(title), in.get(x), in.get(y), in.get(room), in.get(serves)))
                .named("node", "A place where AGVs stand, or a crossing.");
    }

    private static Type<Edge> edge() {
        Fields<Edge> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, Edge::id);
        var from = fields.add("from", Scalars.TEXT, Edge::from, "Id of a node.");
        var to = fields.add("to", Scalars.TEXT, Edge::to, "Id of a node.");
        var metres = fields.add("metres", Scalars.NUMBER, Edge::metres, "Its length.");
        var oneWay = fields.add("oneWay", Scalars.FLAG, Edge::oneWay, "Whether it leads from `from` to `to` only.");
        return fields.type(in -> new Edge(in.get(id), in.get(from), in.get(to), in.get(metres), in.get(oneWay)))
                .named("edge", "A stretch of road, on which there is one AGV at a time.");
    }
}
