package linetwin.model.telemetry.body;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import linetwin.model.state.AgvTask;
import org.jspecify.annotations.Nullable;

/**
 * What an AGV is doing, where it is, and what it did since the run began.
 *
 * @param lastNode the node at which it stands, or from which it came last
 * @param edge the stretch that it is on; absent while it stands at a node
 * @param nextNode the place that it drives to; absent while it stands at a node
 * @param x in metres, as the nodes are described
 * @param y in metres
 * @param stateOfChargeFraction of its battery, 0..1; absent without a battery
 * @param loaded whether it has a load
 * @param order the one in hand; absent if there is none
 * @param waitsFor the AGV that is in its way while it waits; absent if none is
 * @param timesMicros in each task since the run began, up to {@code header.simTime}; all add up to the run
 * @param lateDeliveries of the deliveries, those that came when the station had run out of the part
 * @param callToDelivery from the call for a bin until it stood at the line-side, of all deliveries
 */
public record AgvStatus(
        AgvTask task,
        String lastNode,
        @Nullable String edge,
        @Nullable String nextNode,
        double x,
        double y,
        @Nullable Double stateOfChargeFraction,
        boolean loaded,
        @Nullable Order order,
        @Nullable String waitsFor,
        Map<AgvTask, Long> timesMicros,
        long lateDeliveries,
        LeadTimes callToDelivery) {
    public AgvStatus {
        Map<AgvTask, Long> sorted = new EnumMap<>(AgvTask.class);
        sorted.putAll(timesMicros);
        timesMicros = Collections.unmodifiableMap(sorted);
        if (stateOfChargeFraction != null && !(stateOfChargeFraction >= 0 && stateOfChargeFraction <= 1)) {
            throw new IllegalArgumentException(
                    "stateOfChargeFraction is " + stateOfChargeFraction + "; must be from 0 to 1");
        }
    }

    /**
     * A bin that it fetches or brings.
     *
     * @param element the station or position that called
     * @param part as the station calls it
     * @param calledAt when the fleet was called
     */
    public record Order(String element, String part, Instant calledAt) {}

    /** The time in a task so far. */
    public long micros(AgvTask of) {
        return timesMicros.getOrDefault(of, 0L);
    }

    /** The time in all tasks. */
    public long totalMicros() {
        return timesMicros.values().stream().mapToLong(Long::longValue).sum();
    }
}
