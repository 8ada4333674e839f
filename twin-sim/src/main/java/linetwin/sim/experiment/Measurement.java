package linetwin.sim.experiment;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.fleet.AgvKpis;
import linetwin.model.kpi.fleet.FleetKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.kpi.total.StoreTotals;
import linetwin.model.state.AgvTask;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.Sums;

/**
 * The figures of a line and its elements over the time between two readings of its telemetry.
 *
 * <p>Of each station: items processed, sent to rework and scrapped per hour, visits (items processed per vehicle that left the
 * line), stops per hour, mean content, and the share of time in each state. Of each store: items entered and left per hour, mean content, and mean stay.
 * Of each fleet on roads, and of each of its AGVs: the share of time in each task, deliveries per hour, and how long they took.
 */
final class Measurement {
    private static final double MICROS_PER_HOUR = 3.6e9;

    private final LineTotals from;
    private final double hours;
    private final SortedMap<Figure, Double> figures = new TreeMap<>();

    private Measurement(LineTotals from, LineTotals to) {
        this.from = from;
        this.hours = Duration.between(from.at(), to.at()).toNanos() / (1e3 * MICROS_PER_HOUR);
    }

    static SortedMap<Figure, Double> between(LineTotals from, LineTotals to, ReplicationJob.Detail detail) {
        Measurement measurement = new Measurement(from, to);
        LineKpis kpis = LineKpis.between(from, to);
        for (LineFigure figure : LineFigure.values()) {
            measurement.put(figure.figure(), figure.value(kpis));
        }
        FleetKpis.between(from, to).forEach(fleet -> measurement.addAgvs(fleet.together()));
        if (detail != ReplicationJob.Detail.LINE) {
            FleetKpis.between(from, to).forEach(fleet -> fleet.agvs().forEach(measurement::addAgvs));
            measurement.addElements(to, kpis.output().completed());
        }
        return measurement.figures;
    }

    private void addElements(LineTotals to, long completed) {
        to.stations().forEach((id, totals) -> addStation(id, totals, completed));
        to.stores().forEach(this::addStore);
    }

    private void addAgvs(AgvKpis agvs) {
        for (AgvTask task : AgvTask.values()) {
            put(Figure.ofTask(agvs.id(), task), agvs.share(task).value());
        }
        put(Figure.of(agvs.id(), "deliveriesPerHour"), agvs.deliveries() / hours);
        put(Figure.of(agvs.id(), "lateDeliveriesPerHour"), agvs.lateDeliveries() / hours);
        put(Figure.of(agvs.id(), "callToDeliveryMeanMinutes"), agvs.callToDeliveryMeanMinutes());
        put(Figure.of(agvs.id(), "callToDeliveryP95Minutes"), agvs.callToDeliveryP95Minutes());
    }

    private void addStation(String id, StationTotals end, long completed) {
        StationTotals begin = from.stations().get(id);
        StationTotals span = begin == null ? end : end.since(begin);
        Counters counters = span.counters();
        put(Figure.of(id, "processedPerHour"), counters.processed() / hours);
        put(Figure.of(id, "visitsPerVehicle"), (double) counters.processed() / completed);
        put(Figure.of(id, "reworkedPerHour"), counters.reworked() / hours);
        put(Figure.of(id, "scrappedPerHour"), counters.scrapped() / hours);
        put(Figure.of(id, "stopsPerHour"), counters.stops() / hours);
        Held held = span.held();
        if (held != null) {
            put(Figure.of(id, "meanContent"), Sums.figure(held.contentMicros()) / (hours * MICROS_PER_HOUR));
        }
        for (StationState state : StationState.values()) {
            if (state.isObserved()) { // as a simulated line always is
                put(Figure.ofState(id, state), span.times().micros(state) / (hours * MICROS_PER_HOUR));
            }
        }
    }

    private void addStore(String id, StoreTotals end) {
        StoreTotals begin = from.stores().get(id);
        StoreTotals span = begin == null ? end : end.since(begin);
        put(Figure.of(id, "enteredPerHour"), span.entered() / hours);
        put(Figure.of(id, "leftPerHour"), span.left() / hours);
        put(Figure.of(id, "meanContent"), Sums.figure(span.contentMicros()) / (hours * MICROS_PER_HOUR));
        put(Figure.of(id, "meanStayHours"), Sums.figure(span.contentMicros()) / (MICROS_PER_HOUR * span.left()));
    }

    private void put(Figure figure, double value) {
        if (Double.isFinite(value)) {
            figures.put(figure, value);
        }
    }
}
