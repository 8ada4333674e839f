package linetwin.model.kpi.total;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.LeadTimes;

/**
 * What an AGV did, over the run so far or between two readings.
 *
 * @param timesMicros in each task, up to the reading
 * @param lateDeliveries those that came when the station had run out of the part
 * @param callToDelivery of all deliveries
 */
public record AgvTotals(Map<AgvTask, Long> timesMicros, long lateDeliveries, LeadTimes callToDelivery) {
    /** Nothing done yet. */
    public static final AgvTotals ZERO = new AgvTotals(Map.of(), 0, LeadTimes.none());

    public AgvTotals {
        Map<AgvTask, Long> sorted = new EnumMap<>(AgvTask.class);
        sorted.putAll(timesMicros);
        timesMicros = Collections.unmodifiableMap(sorted);
    }

    /** What it told, and that it has gone on like that since. */
    static AgvTotals of(AgvStatus told, long microsSince) {
        Map<AgvTask, Long> times = new EnumMap<>(AgvTask.class);
        times.putAll(told.timesMicros());
        times.merge(told.task(), microsSince, Long::sum);
        return new AgvTotals(times, told.lateDeliveries(), told.callToDelivery());
    }

    public long micros(AgvTask task) {
        return timesMicros.getOrDefault(task, 0L);
    }

    /** What was added since an earlier reading. */
    public AgvTotals since(AgvTotals earlier) {
        Map<AgvTask, Long> times = new EnumMap<>(AgvTask.class);
        timesMicros.forEach((task, micros) -> times.put(task, micros - earlier.micros(task)));
        return new AgvTotals(
                times,
                lateDeliveries - earlier.lateDeliveries,
                LeadTimeArithmetic.difference(callToDelivery, earlier.callToDelivery));
    }
}
