package linetwin.link.vda5050;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.AgvStatus;
import org.jspecify.annotations.Nullable;

/** The state of an AGV. What telemetry does not tell is absent, or what the standard gives for it. */
final class StateBody {
    /** The standard has 100 for those without a battery. */
    private static final double PERMANENTLY_POWERED = 100;

    private StateBody() {}

    /**
     * A state.
     *
     * @param heading which way it drives or drove last
     */
    static ObjectNode of(AgvStatus status, @Nullable Trip trip, Charging charging, Roads roads, double heading) {
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("orderId", trip == null ? "" : trip.id())
                .put("orderUpdateId", trip == null ? 0 : trip.update())
                .put("lastNodeId", trip == null ? status.lastNode() : trip.lastNode())
                .put("lastNodeSequenceId", trip == null ? 0 : 2L * trip.at());
        putOrder(state, trip, roads);
        state.set("mobileRobotPosition", position(status, roads, heading));
        putLoads(state, status);
        boolean isDriving = status.task() == AgvTask.EMPTY || status.task() == AgvTask.LOADED;
        state.put("driving", isDriving && trip != null && trip.hasToGoOn());
        charging.putStates(state.putArray("instantActionStates"));
        Double fraction = status.stateOfChargeFraction();
        state.putObject("powerSupply")
                .put("stateOfCharge", fraction == null ? PERMANENTLY_POWERED : 100 * fraction)
                .put("charging", status.task() == AgvTask.CHARGING);
        state.put("operatingMode", "AUTOMATIC");
        putErrors(state, status);
        state.putObject("safetyState").put("activeEmergencyStop", "NONE").put("fieldViolation", false);
        return state;
    }

    private static void putOrder(ObjectNode state, @Nullable Trip trip, Roads roads) {
        if (trip == null) {
            state.putArray("nodeStates");
            state.putArray("edgeStates");
            state.putArray("actionStates");
            return;
        }
        OrderBody.putRest(state, trip, roads);
        var actions = state.putArray("actionStates");
        trip.action()
                .ifPresent(action -> actions.addObject()
                        .put("actionId", trip.actionId())
                        .put("actionType", action)
                        .put("actionStatus", trip.actionStatus()));
    }

    static ObjectNode position(AgvStatus status, Roads roads, double heading) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("x", status.x())
                .put("y", status.y())
                .put("theta", heading)
                .put("mapId", roads.map())
                .put("localized", true);
    }

    private static void putLoads(ObjectNode state, AgvStatus status) {
        var loads = state.putArray("loads");
        AgvStatus.Order order = status.order();
        if (status.loaded()) {
            ObjectNode load = loads.addObject();
            if (order != null) {
                load.put("loadType", order.part());
            }
        }
    }

    private static void putErrors(ObjectNode state, AgvStatus status) {
        var errors = state.putArray("errors");
        if (status.task() == AgvTask.BROKEN) {
            errors.addObject()
                    .put("errorType", "BREAKDOWN")
                    .put("errorDescription", "broken down on its way")
                    .put("errorLevel", "FATAL");
        }
        String other = status.waitsFor();
        if (other != null) {
            var references = state.putArray("information")
                    .addObject()
                    .put("infoType", "WAITS_FOR")
                    .put("infoDescriptor", "another AGV is in its way")
                    .put("infoLevel", "INFO")
                    .putArray("infoReferences");
            references.addObject().put("referenceKey", "serialNumber").put("referenceValue", other);
        }
    }
}
