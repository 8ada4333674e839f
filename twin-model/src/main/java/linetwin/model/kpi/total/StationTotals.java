package linetwin.model.kpi.total;

import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.Sums;
import org.jspecify.annotations.Nullable;

/**
 * What a station did, over the run so far or between two readings.
 *
 * @param times up to the reading
 * @param leadTimes of the vehicles that left here; {@link LeadTimes#none()} at other elements than sinks
 * @param vehicles in it at the (later) reading
 * @param energyWattHours by its meter; 0 where nothing is metered
 * @param held items in it at the (later) reading and over time; absent where it does not tell
 */
public record StationTotals(
        Counters counters,
        StateTimes times,
        LeadTimes leadTimes,
        int vehicles,
        long energyWattHours,
        @Nullable Held held) {
    /** Nothing done yet. */
    public static final StationTotals ZERO =
            new StationTotals(Counters.ZERO, StateTimes.zero(), LeadTimes.none(), 0, 0, new Held(0, 0));

    /** What was added since an earlier reading. */
    public StationTotals since(StationTotals earlier) {
        return new StationTotals(
                counters.since(earlier.counters),
                times.since(earlier.times),
                LeadTimeArithmetic.difference(leadTimes, earlier.leadTimes),
                vehicles,
                energyWattHours - earlier.energyWattHours,
                heldSince(earlier.held));
    }

    private @Nullable Held heldSince(@Nullable Held earlier) {
        return held == null || earlier == null
                ? null
                : new Held(held.content(), Sums.since(held.contentMicros(), earlier.contentMicros()));
    }

    /** Items in it at the (later) reading: all, or the vehicles where it names those alone. */
    public int items() {
        return held == null ? vehicles : held.content();
    }
}
