package linetwin.model.kpi.fleet;

import java.util.List;
import java.util.stream.Stream;
import linetwin.model.kpi.total.AgvTotals;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.body.FleetDescription;

/**
 * The KPIs of a fleet over a span of time.
 *
 * @param together of all AGVs that were heard of
 * @param agvs of each of them, in the order of the description
 */
public record FleetKpis(FleetDescription fleet, AgvKpis together, List<AgvKpis> agvs) {
    public FleetKpis {
        agvs = List.copyOf(agvs);
    }

    /** Of all fleets of which an AGV was heard, between two readings. */
    public static List<FleetKpis> between(LineTotals from, LineTotals to) {
        return to.line().fleets().stream()
                .map(fleet -> of(fleet, from, to))
                .filter(kpis -> !kpis.agvs.isEmpty())
                .toList();
    }

    private static FleetKpis of(FleetDescription fleet, LineTotals from, LineTotals to) {
        List<AgvKpis> agvs = fleet.agvs().stream()
                .flatMap(agv -> Stream.ofNullable(to.agvs().get(agv))
                        .map(end -> new AgvKpis(agv, List.of(end.since(from.agvAtBegin(agv, end))))))
                .toList();
        List<AgvTotals> all = agvs.stream().flatMap(agv -> agv.all().stream()).toList();
        return new FleetKpis(fleet, new AgvKpis(fleet.id(), all), agvs);
    }
}
