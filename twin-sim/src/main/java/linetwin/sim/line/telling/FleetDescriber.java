package linetwin.sim.line.telling;

import java.util.List;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.road.RoadEdge;
import linetwin.model.line.road.RoadGraph;
import linetwin.model.line.road.RoadNode;
import linetwin.model.telemetry.body.FleetDescription;

/** Describes the fleets whose AGVs drive on roads. */
final class FleetDescriber {
    private FleetDescriber() {}

    static List<FleetDescription> describe(Line line) {
        return line.fleets().stream().flatMap(FleetDescriber::describe).toList();
    }

    private static Stream<FleetDescription> describe(Fleet fleet) {
        return fleet.traffic().stream().map(traffic -> describe(fleet, traffic.roads()));
    }

    private static FleetDescription describe(Fleet fleet, RoadGraph roads) {
        return new FleetDescription(
                fleet.id(),
                fleet.title(),
                fleet.agvs(),
                roads.nodes().stream().map(FleetDescriber::describe).toList(),
                roads.edges().stream().map(FleetDescriber::describe).toList());
    }

    private static FleetDescription.Node describe(RoadNode node) {
        return new FleetDescription.Node(
                node.id(), node.kind(), node.title(), node.x(), node.y(), node.room(), node.serves());
    }

    private static FleetDescription.Edge describe(RoadEdge edge) {
        return new FleetDescription.Edge(edge.id(), edge.from(), edge.to(), edge.metres(), edge.isOneWay());
    }
}
