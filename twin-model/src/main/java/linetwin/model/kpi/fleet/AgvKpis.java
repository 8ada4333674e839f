package linetwin.model.kpi.fleet;

import java.util.List;
import linetwin.model.kpi.LeadTimeKpis;
import linetwin.model.kpi.Ratio;
import linetwin.model.kpi.total.AgvTotals;
import linetwin.model.kpi.total.LeadTimeArithmetic;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.LeadTimes;

/**
 * The KPIs of an AGV, or of all AGVs of a fleet together, over a span of time.
 *
 * @param id of the AGV or fleet
 * @param all what each AGV did in the span
 */
public record AgvKpis(String id, List<AgvTotals> all) {
    private static final double MINUTES_PER_HOUR = 60;

    public AgvKpis {
        all = List.copyOf(all);
    }

    /** The share of its time that it spent in a task; the shares of all tasks are 1 together. */
    public Ratio share(AgvTask task) {
        return Ratio.of(
                all.stream().mapToLong(totals -> totals.micros(task)).sum(),
                all.stream()
                        .flatMap(totals -> totals.timesMicros().values().stream())
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /** Bins that it brought. */
    public long deliveries() {
        return callToDelivery().count();
    }

    /** Of these, those that came when the station had run out of the part. */
    public long lateDeliveries() {
        return all.stream().mapToLong(AgvTotals::lateDeliveries).sum();
    }

    /** Mean of the times from the call to the delivery; not a number without one. */
    public double callToDeliveryMeanMinutes() {
        return LeadTimeKpis.of(callToDelivery()).meanHours() * MINUTES_PER_HOUR;
    }

    /** The time that 95 % of the deliveries took at most; up to 1.1 % too high. */
    public double callToDeliveryP95Minutes() {
        return LeadTimeKpis.of(callToDelivery()).p95Hours() * MINUTES_PER_HOUR;
    }

    private LeadTimes callToDelivery() {
        return all.stream().map(AgvTotals::callToDelivery).reduce(LeadTimes.none(), LeadTimeArithmetic::sum);
    }
}
