package linetwin.model.kpi;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.model.telemetry.LineDescription.Kind;

/**
 * Items on the line by area. Buffers, conveyors and synchronous lines say what they hold; a station outside of them holds
 * the vehicles that it names. Panels in a store are no work in process of vehicles.
 */
final class WorkInProcess {
    private WorkInProcess() {}

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
        return totals.stations().getOrDefault(element.id(), StationTotals.ZERO).vehicles();
    }
}
