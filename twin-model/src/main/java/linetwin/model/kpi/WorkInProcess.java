package linetwin.model.kpi;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.kpi.total.StoreTotals;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.Sums;

/**
 * Items on the line by area. Buffers, conveyors and synchronous lines say what they hold; a station outside of them says it
 * itself, or at least names its vehicles. Panels in a store or a press are no work in process of vehicles.
 */
final class WorkInProcess {
    private WorkInProcess() {}

    /** At the reading. */
    static Map<String, Integer> byArea(LineTotals totals) {
        Map<String, Integer> byArea = new LinkedHashMap<>();
        totals.line().areas().forEach(area -> byArea.put(area.id(), 0));
        for (ElementDescription element : totals.line().elements()) {
            byArea.merge(element.area(), items(element, totals), Integer::sum);
        }
        return byArea;
    }

    private static int items(ElementDescription element, LineTotals totals) {
        StoreTotals store = totals.stores().get(element.id());
        if (store != null) {
            return element.kind() == Kind.PANEL_STORE ? 0 : store.content();
        }
        if (element.within() != null || element.kind() == Kind.SINK) {
            return 0;
        }
        return totals.stations().getOrDefault(element.id(), StationTotals.ZERO).items();
    }

    /** Time average over the span; not a number if a station that was heard of does not tell what it holds. */
    static double mean(LineTotals from, LineTotals to) {
        double itemMicros = 0;
        for (ElementDescription element : to.line().elements()) {
            itemMicros += itemMicros(element, from, to);
        }
        return itemMicros / ChronoUnit.MICROS.between(from.at(), to.at());
    }

    private static double itemMicros(ElementDescription element, LineTotals from, LineTotals to) {
        StoreTotals store = to.stores().get(element.id());
        if (store != null) {
            return element.kind() == Kind.PANEL_STORE
                    ? 0
                    : Sums.figure(
                            store.since(from.storeAtBegin(element.id(), store)).contentMicros());
        }
        StationTotals station = to.stations().get(element.id());
        if (station == null || element.within() != null || element.kind() != Kind.STATION) {
            return 0;
        }
        Held held = station.since(from.stationAtBegin(element.id(), station)).held();
        return held == null ? Double.NaN : Sums.figure(held.contentMicros());
    }
}
