package linetwin.link.vda5050;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The instant actions by which a master control lets an AGV be charged, as they follow from that it is. */
final class Charging {
    private static final String START = "startCharging";
    private static final String STOP = "stopCharging";

    private record Done(String id, String type) {}

    private final String idRoot;
    private final List<Done> done = new ArrayList<>();
    private boolean isCharging;
    private long number;

    /** Of an AGV that is not being charged. */
    Charging(String idRoot) {
        this.idRoot = idRoot;
    }

    /** Whether it is being charged now; gives the action by which that changed. */
    Optional<ObjectNode> change(boolean isChargingNow) {
        if (isChargingNow == isCharging) {
            return Optional.empty();
        }
        isCharging = isChargingNow;
        if (isCharging) {
            done.clear();
        }
        number++;
        Done action = new Done(idRoot + "-charging-" + number, isCharging ? START : STOP);
        done.add(action);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("actions")
                .addObject()
                .put("actionType", action.type())
                .put("actionId", action.id())
                .put("blockingType", "NONE");
        return Optional.of(body);
    }

    void putStates(ArrayNode states) {
        done.forEach(action -> states.addObject()
                .put("actionId", action.id())
                .put("actionType", action.type())
                .put("actionStatus", "FINISHED"));
    }
}
