package linetwin.model.kpi;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.kpi.total.StoreTotals;
import linetwin.model.state.Energy;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.Sums;

/**
 * Energy that the areas used between two readings. The energy of an element whose power is described follows from its state
 * times and its content; of another one it is the difference of what its meter showed.
 */
final class EnergyUse {
    private static final double WATT_HOURS_PER_KILOWATT_HOUR = 1000;

    private final LineTotals from;
    private final LineTotals to;

    private EnergyUse(LineTotals from, LineTotals to) {
        this.from = from;
        this.to = to;
    }

    /** Kilowatt-hours by area. */
    static Map<String, Double> kilowattHoursByArea(LineTotals from, LineTotals to) {
        EnergyUse use = new EnergyUse(from, to);
        Map<String, Double> byArea = new LinkedHashMap<>();
        to.line().areas().forEach(area -> byArea.put(area.id(), 0.0));
        for (ElementDescription element : to.line().elements()) {
            byArea.merge(element.area(), use.kilowattHours(element), Double::sum);
        }
        return byArea;
    }

    private double kilowattHours(ElementDescription element) {
        StationTotals end = to.stations().get(element.id());
        if (end == null) {
            return 0;
        }
        StationTotals span = end.since(from.stationAtBegin(element.id(), end));
        return element.power() == null
                ? span.energyWattHours() / WATT_HOURS_PER_KILOWATT_HOUR
                : Energy.kilowattHours(element.power(), span.times(), itemMicros(element.id()));
    }

    private double itemMicros(String element) {
        StoreTotals end = to.stores().get(element);
        StoreTotals begin = from.stores().get(element);
        if (end == null) {
            return 0;
        }
        return Sums.figure(
                begin == null ? end.contentMicros() : end.since(begin).contentMicros());
    }
}
