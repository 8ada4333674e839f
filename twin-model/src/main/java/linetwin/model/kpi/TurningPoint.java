package linetwin.model.kpi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LineDescription;

/**
 * The station of a serial line where blocking turns into starving: those before it are blocked more than starved, those
 * after it are starved more than blocked, and it waits less than its neighbours. Unlike the momentary bottleneck it needs
 * cumulative times only, as a shift report has them.
 *
 * <p>Source: Li, Chang and Ni, "Data driven bottleneck detection of manufacturing systems", International Journal of
 * Production Research 47 (2009).
 */
public final class TurningPoint {
    private TurningPoint() {}

    /**
     * The turning point; of several the one that waits least. Empty if no station fulfils the definition, as when nothing
     * was ever blocked or starved.
     *
     * @param stations of one serial line in the order of flow
     */
    public static Optional<StationKpis> find(List<StationKpis> stations) {
        return IntStream.range(0, stations.size())
                .filter(i -> i == 0 || isBefore(stations.get(i - 1), stations.get(i)))
                .filter(i -> i == stations.size() - 1 || isAfter(stations.get(i + 1), stations.get(i)))
                .mapToObj(stations::get)
                .min((one, other) -> Long.compare(waiting(one), waiting(other)));
    }

    /** The turning point among the stations and positions that an item visits to which nothing happens. */
    public static Optional<StationKpis> findOnRegularRoute(LineDescription line, List<StationKpis> stations) {
        Set<String> regular = new LineLayout(line).regularRoute();
        return find(stations.stream()
                .filter(station -> regular.contains(station.element().id())
                        || regular.contains(String.valueOf(station.element().within())))
                .toList());
    }

    private static boolean isBefore(StationKpis neighbour, StationKpis station) {
        return blocked(neighbour) > starved(neighbour) && waiting(neighbour) > waiting(station);
    }

    private static boolean isAfter(StationKpis neighbour, StationKpis station) {
        return starved(neighbour) > blocked(neighbour) && waiting(neighbour) > waiting(station);
    }

    private static long waiting(StationKpis station) {
        return blocked(station) + starved(station);
    }

    private static long blocked(StationKpis station) {
        return station.times().micros(StationState.BLOCKED);
    }

    private static long starved(StationKpis station) {
        return station.times().micros(StationState.STARVED);
    }
}
