package linetwin.link.foreign.agv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.FleetDescription.Node;
import linetwin.model.telemetry.limit.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * What an AGV said last of itself.
 *
 * @param lastNode id of the node at which it stands, or which it passed last
 * @param nextNode id of the node that it drives to next; absent while it stands
 * @param x in metres; that of its last node if it is not localized
 * @param y in metres
 * @param charge of its battery, 0 to 1
 */
record Sight(
        AgvTask task, String lastNode, @Nullable String nextNode, double x, double y, double charge, boolean isLoaded) {
    /** Refuses what can't be used. */
    static Sight of(Vda5050Message state, ForeignFleet fleet) throws ForeignFormatException {
        String name = state.text("lastNodeId");
        String lastNode = fleet.nodes().get(name);
        if (lastNode == null) {
            throw new ForeignFormatException(
                    "lastNodeId is '" + Excerpt.of(name) + "', which the mapping has no node for");
        }
        boolean isDriving = state.flag("driving");
        Node node = fleet.description().findNode(lastNode).orElseThrow();
        JsonNode position = state.root().path("mobileRobotPosition");
        boolean isLocalized = position.path("localized").asBoolean()
                && position.path("x").isNumber()
                && position.path("y").isNumber();
        return new Sight(
                task(state, isDriving),
                lastNode,
                isDriving ? next(state, fleet.nodes()) : null,
                isLocalized ? position.path("x").asDouble() : node.x(),
                isLocalized ? position.path("y").asDouble() : node.y(),
                state.charge(),
                state.hasAny("loads"));
    }

    private static @Nullable String next(Vda5050Message state, Map<String, String> nodes) {
        return nodes.get(state.root().path("nodeStates").path(0).path("nodeId").asText());
    }

    /** The first that holds; an action that runs while it stands is taken to handle the load. */
    private static AgvTask task(Vda5050Message state, boolean isDriving) {
        if (state.hasAny("errors", "errorLevel", "CRITICAL", "FATAL")) {
            return AgvTask.BROKEN;
        }
        if (isDriving) {
            return state.hasAny("loads") ? AgvTask.LOADED : AgvTask.EMPTY;
        }
        if (state.isCharging()) {
            return AgvTask.CHARGING;
        }
        if (state.hasAny("actionStates", "actionStatus", "RUNNING")) {
            return AgvTask.HANDLING;
        }
        return state.hasAny("nodeStates") ? AgvTask.WAITING : AgvTask.IDLE;
    }
}
