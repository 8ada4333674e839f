package linetwin.model.twin;

import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.twin.reception.Reception;
import org.jspecify.annotations.Nullable;

/**
 * The present of a line as the mirror knows it; immutable, so that any thread may read it.
 *
 * @param run absent until a run was heard of
 * @param description absent until the line was described
 * @param stations in the order of the description
 * @param stores in the order of the description; a conveyor is in both lists
 * @param events the latest ones, the oldest first
 * @param alarms active now, by priority, then the oldest first
 * @param agvs in the order of their fleets
 * @param inspectors who walk rounds, in the order of the stations that they come to first
 * @param inspections what its cameras found
 */
public record LineSnapshot(
        @Nullable RunView run,
        @Nullable LineDescription description,
        List<StationView> stations,
        List<StoreView> stores,
        List<RecentEvent> events,
        List<Alarm> alarms,
        Reception reception,
        List<AgvView> agvs,
        List<InspectorView> inspectors,
        InspectionLog inspections) {
    public LineSnapshot {
        stations = List.copyOf(stations);
        stores = List.copyOf(stores);
        events = List.copyOf(events);
        alarms = List.copyOf(alarms);
        agvs = List.copyOf(agvs);
        inspectors = List.copyOf(inspectors);
    }

    /** A line without AGVs and cameras. */
    public LineSnapshot(
            @Nullable RunView run,
            @Nullable LineDescription description,
            List<StationView> stations,
            List<StoreView> stores,
            List<RecentEvent> events,
            List<Alarm> alarms,
            Reception reception) {
        this(run, description, stations, stores, events, alarms, reception, List.of(), List.of(), InspectionLog.EMPTY);
    }

    public Optional<StationView> findStation(String id) {
        return stations.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    public Optional<StoreView> findStore(String id) {
        return stores.stream().filter(view -> view.id().equals(id)).findFirst();
    }
}
