package linetwin.model.kpi.total;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;

/**
 * All that the elements of a line did since its run began, read at one instant from their cumulative messages. The
 * difference of two readings gives every KPI of the time between them.
 *
 * @param at the time on the line
 * @param stations by element id, in the order of the description; an element not heard of is absent
 * @param stores by element id, in the order of the description; an element not heard of is absent
 * @param agvs by id; one not heard of is absent
 */
public record LineTotals(
        LineDescription line,
        Instant at,
        Map<String, StationTotals> stations,
        Map<String, StoreTotals> stores,
        Map<String, AgvTotals> agvs) {
    public LineTotals {
        stations = Collections.unmodifiableMap(new LinkedHashMap<>(stations));
        stores = Collections.unmodifiableMap(new LinkedHashMap<>(stores));
        agvs = Collections.unmodifiableMap(new LinkedHashMap<>(agvs));
    }

    /** A reading of a line without AGVs. */
    public LineTotals(
            LineDescription line, Instant at, Map<String, StationTotals> stations, Map<String, StoreTotals> stores) {
        this(line, at, stations, stores, Map.of());
    }

    /** The reading at the begin of the run, when all counters stood at zero. */
    public static LineTotals atStart(LineDescription line) {
        return new LineTotals(line, line.start(), Map.of(), Map.of());
    }

    /**
     * The reading that the messages of one report give.
     *
     * @param report sends the state and level messages of all elements, such as a run's method that reports to a sink
     */
    public static LineTotals read(LineDescription line, Instant at, Consumer<TelemetrySink> report) {
        LatestReadings latest = new LatestReadings(line);
        report.accept(latest);
        return latest.totalsAt(at);
    }

    /**
     * What a station had done at this reading, the begin of a span that ends with {@code end}. At the start of the run that
     * is nothing; a station that was not heard of at a later reading is taken not to have changed since.
     */
    public StationTotals stationAtBegin(String id, StationTotals end) {
        StationTotals known = stations.get(id);
        if (known != null) {
            return known;
        }
        return at.isAfter(line.start()) ? end : StationTotals.ZERO;
    }

    /** What an AGV had done at this reading, by the same rule. */
    public AgvTotals agvAtBegin(String id, AgvTotals end) {
        AgvTotals known = agvs.get(id);
        if (known != null) {
            return known;
        }
        return at.isAfter(line.start()) ? end : AgvTotals.ZERO;
    }

    /** What had passed through a store at this reading, by the same rule. */
    public StoreTotals storeAtBegin(String id, StoreTotals end) {
        StoreTotals known = stores.get(id);
        if (known != null) {
            return known;
        }
        return at.isAfter(line.start()) ? end : StoreTotals.ZERO;
    }
}
