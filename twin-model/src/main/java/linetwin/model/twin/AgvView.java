package linetwin.model.twin;

import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.FleetDescription;
import org.jspecify.annotations.Nullable;

/**
 * An AGV, as the mirror sees it.
 *
 * @param fleet that it belongs to, with its roads
 * @param message its last state; absent until it has been heard of
 */
public record AgvView(
        String id, FleetDescription fleet, @Nullable StateMessage message) {
    /** What it does and where it is; absent until it has been heard of. */
    public @Nullable AgvStatus status() {
        return message == null ? null : message.agv();
    }
}
