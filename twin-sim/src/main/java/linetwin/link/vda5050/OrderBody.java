package linetwin.link.vda5050;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** An order as a master control sends it, and what is left of it in a state. Nodes have even sequence ids, edges odd ones. */
final class OrderBody {
    private OrderBody() {}

    /** What is to be said of a trip: all of it, or what was added to its base. */
    static ObjectNode of(Trip trip, Roads roads) {
        ObjectNode order =
                JsonNodeFactory.instance.objectNode().put("orderId", trip.id()).put("orderUpdateId", trip.nextUpdate());
        ArrayNode nodes = order.putArray("nodes");
        ArrayNode edges = order.putArray("edges");
        for (int i = trip.saidFrom(); i < trip.stops().size(); i++) {
            ArrayNode actions = node(nodes, trip, i, roads).putArray("actions");
            if (trip.isGoal(i)) {
                trip.action()
                        .ifPresent(action -> actions.addObject()
                                .put("actionType", action)
                                .put("actionId", trip.actionId())
                                .put("blockingType", "HARD"));
            }
            if (i > trip.saidFrom()) {
                edge(edges, trip, i).putArray("actions");
            }
        }
        return order;
    }

    /** The nodes and edges that are still before the AGV. */
    static void putRest(ObjectNode state, Trip trip, Roads roads) {
        ArrayNode nodes = state.putArray("nodeStates");
        ArrayNode edges = state.putArray("edgeStates");
        for (int i = trip.at() + 1; i < trip.stops().size(); i++) {
            node(nodes, trip, i, roads);
            edge(edges, trip, i);
        }
    }

    private static ObjectNode node(ArrayNode nodes, Trip trip, int stop, Roads roads) {
        String id = trip.stops().get(stop).node();
        ObjectNode node =
                nodes.addObject().put("nodeId", id).put("sequenceId", 2L * stop).put("released", trip.isReleased(stop));
        roads.node(id)
                .ifPresent(place -> node.putObject("nodePosition")
                        .put("x", place.x())
                        .put("y", place.y())
                        .put("mapId", roads.map()));
        return node;
    }

    private static ObjectNode edge(ArrayNode edges, Trip trip, int stop) {
        return edges.addObject()
                .put("edgeId", Objects.requireNonNull(trip.stops().get(stop).edge()))
                .put("sequenceId", 2L * stop - 1)
                .put("released", trip.isReleased(stop));
    }
}
