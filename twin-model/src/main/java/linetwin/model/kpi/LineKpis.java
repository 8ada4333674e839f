package linetwin.model.kpi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.state.StationState;

/**
 * The KPIs of a line over the time between two readings.
 *
 * @param planVehicles vehicles planned for the span: target jobs per hour times planned hours
 * @param wipByArea items in stations, buffers, conveyors and synchronous lines at the end of the span, panels not counted
 * @param meanWip time average of these items over the span; not a number where a station does not tell what it holds
 * @param energyKwhByArea energy used in the span; 0 where neither power is described nor a meter read
 * @param paintRightFirstTime vehicles that pass the inspections on the regular route of the painting area without rework /
 *     vehicles inspected there; undefined without such an inspection
 * @param stations in the order of the description: stations, positions and press lines
 */
public record LineKpis(
        LineOutput output,
        LineOee oee,
        LeadTimeKpis leadTime,
        double planVehicles,
        Map<String, Integer> wipByArea,
        double meanWip,
        Map<String, Double> energyKwhByArea,
        Ratio paintRightFirstTime,
        List<StationKpis> stations) {
    public LineKpis {
        wipByArea = Collections.unmodifiableMap(new LinkedHashMap<>(wipByArea));
        energyKwhByArea = Collections.unmodifiableMap(new LinkedHashMap<>(energyKwhByArea));
        stations = List.copyOf(stations);
    }

    /** The KPIs of the time from one reading to a later one of the same run. */
    public static LineKpis between(LineTotals from, LineTotals to) {
        LineSpan span = new LineSpan(from, to);
        LineOutput output = span.output();
        return new LineKpis(
                output,
                span.oee(output),
                LeadTimeKpis.of(span.leadTimes()),
                to.line().jobsPerHour() * output.plannedHours(),
                WorkInProcess.byArea(to),
                WorkInProcess.mean(from, to),
                EnergyUse.kilowattHoursByArea(from, to),
                span.paintRightFirstTime(),
                span.stationKpis());
    }

    /** The efficiency by the three definitions. */
    public Efficiency efficiency() {
        return new Efficiency(
                output.jobsPerHour(),
                output.vehiclesPerLabourHour(),
                oee.index().value());
    }

    /**
     * What to know of the OEE.
     *
     * @param idealTaktMicros of the line
     */
    public List<OeeRemark> oeeRemarks(long idealTaktMicros) {
        return OeeRemark.of(
                oee.availability().value(),
                oee.performance().value(),
                (double) output.plannedMicros() / idealTaktMicros,
                micros(StationState::isDown) > 0);
    }

    /** Good vehicles of the observed time / planned vehicles, which are of that time too. */
    public double doneFraction() {
        return output.observed(output.good()).value() / planVehicles;
    }

    /** Items on the line at the end of the span. */
    public int wip() {
        return wipByArea.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Energy of all areas / vehicles that left the line, in kilowatt-hours; NaN if none left or no energy is known. */
    public double energyKwhPerVehicle() {
        double energyKwh = energyKwhByArea.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return output.completed() == 0 || energyKwh == 0 ? Double.NaN : energyKwh / output.completed();
    }

    /** The share of the time of all stations in which nobody knows what they did, 0..1; no other figure has it in it. */
    public double notObservedFraction() {
        return Ratio.of(micros(StationState.NOT_OBSERVED::equals), Math.max(1, micros(state -> true)))
                .value();
    }

    private long micros(Predicate<StationState> which) {
        return stations.stream()
                .mapToLong(station -> station.times().micros(which))
                .sum();
    }

    public Optional<StationKpis> findStation(String id) {
        return stations.stream().filter(kpis -> kpis.element().id().equals(id)).findFirst();
    }
}
