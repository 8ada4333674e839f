package linetwin.model.line.resource;

import java.time.Duration;
import linetwin.model.value.Durations;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * A closed loop of a fixed number of carriers (skids, hangers).
 *
 * @param wayBack from the moment an item leaves a carrier until the carrier can be taken again
 */
public record CarrierPool(String id, Text title, int count, Duration wayBack) {
    public CarrierPool {
        Ids.require("carrier pool", id);
        if (count < 1) {
            throw new IllegalArgumentException(
                    "carrier pool '" + id + "' has " + count + " carriers; must be 1 or more");
        }
        if (wayBack.isNegative()) {
            throw new IllegalArgumentException(
                    "carrier pool '" + id + "' has a way back of " + Durations.text(wayBack) + "; must be 0 or more");
        }
    }

    /** Carriers that are back at once. */
    public CarrierPool(String id, Text title, int count) {
        this(id, title, count, Duration.ZERO);
    }
}
