package linetwin.model.kpi;

import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.Counters;
import linetwin.model.telemetry.LeadTimes;

/**
 * What a station did, over the run so far or between two readings.
 *
 * @param times up to the reading
 * @param leadTimes of the vehicles that left here; {@link LeadTimes#none()} at other elements than sinks
 * @param vehicles in it at the (later) reading
 * @param energyWattHours by its meter; 0 where nothing is metered
 */
public record StationTotals(
        Counters counters, StateTimes times, LeadTimes leadTimes, int vehicles, long energyWattHours) {
    /** Nothing done yet. */
    static final StationTotals ZERO = new StationTotals(Counters.ZERO, StateTimes.zero(), LeadTimes.none(), 0, 0);

    /** What was added since an earlier reading. */
    public StationTotals since(StationTotals earlier) {
        return new StationTotals(
                counters.since(earlier.counters),
                times.since(earlier.times),
                LeadTimeArithmetic.difference(leadTimes, earlier.leadTimes),
                vehicles,
                energyWattHours - earlier.energyWattHours);
    }
}
