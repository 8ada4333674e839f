package linetwin.model.kpi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import linetwin.model.kpi.total.LeadTimeArithmetic;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;

/** What happened on a line between two readings. */
public final class LineSpan {
    private final LineDescription line;
    private final LineLayout layout;
    private final Instant from;
    private final Instant until;
    private final long spanMicros;
    private final Map<String, StationTotals> stations = new LinkedHashMap<>();

    public LineSpan(LineTotals from, LineTotals to) {
        if (to.at().isBefore(from.at())) {
            throw new IllegalArgumentException("a span from " + from.at() + " can't end earlier, at " + to.at());
        }
        line = to.line();
        layout = new LineLayout(line);
        this.from = from.at();
        until = to.at();
        spanMicros = ChronoUnit.MICROS.between(from.at(), to.at());
        to.stations().forEach((id, totals) -> stations.put(id, totals.since(from.stationAtBegin(id, totals))));
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }

    public LineOutput output() {
        List<ElementDescription> sinks = layout.ofKind(Kind.SINK).toList();
        return new LineOutput(
                sum(sinks.stream(), Counters::processed),
                sum(sinks.stream(), Counters::good),
                sum(sinks.stream(), Counters::firstPassGood),
                scrapped(),
                sum(sinks.stream(), Counters::notObserved),
                spanMicros,
                lastStationTimes()
                        .map(times -> times.micros(StationState::isPlannedTime))
                        .orElse(spanMicros),
                line.areas().stream().mapToDouble(this::labourHours).sum());
    }

    /** Vehicles alone: a part that is scrapped before it is joined costs its time, and another one is joined. */
    private long scrapped() {
        return sum(layout.vehicleElements().filter(element -> element.kind() != Kind.SINK), Counters::scrapped);
    }

    /**
     * All stations of an area share its shift plan, so that any of them tells the paid time, best of all the first of those
     * that were observed longest; a source has no shifts. What was paid while the last station was not observed stands beside
     * vehicles that are in no rate, and is left out in proportion.
     */
    private double labourHours(AreaDescription area) {
        double paidMicros = layout.working()
                .filter(element -> element.area().equals(area.id()) && stations.containsKey(element.id()))
                .map(element -> totals(element).times())
                .min(Comparator.comparingLong(times -> times.micros(StationState.NOT_OBSERVED)))
                .map(times -> times.micros(StationState::isPaidTime) * observedTogether(times))
                .orElse((double) spanMicros);
        return area.directOperators() * paidMicros / Micros.PER_HOUR;
    }

    /** The observed time of the last station, over that of another one. */
    private double observedTogether(StateTimes other) {
        double observed = other.micros(StationState::isObserved);
        return lastStationTimes()
                .filter(times -> times.micros(StationState.NOT_OBSERVED) > other.micros(StationState.NOT_OBSERVED))
                .map(times -> times.micros(StationState::isObserved) / observed)
                .orElse(1.0);
    }

    LineOee oee(LineOutput output) {
        long planned = output.plannedMicros();
        long able = planned - lastStationTimes().map(LineSpan::ownLossMicros).orElse(0L);
        return new LineOee(
                Ratio.of(able, planned),
                Ratio.of(line.idealTaktMicros(), 1)
                        .times(output.observed(output.finished()))
                        .times(Ratio.of(1, able)),
                Ratio.of(output.good(), output.finished()));
    }

    private static long ownLossMicros(StateTimes times) {
        return times.micros(StationState::isDown)
                + times.micros(StationState.SETUP)
                + times.micros(StationState.BLOCKED);
    }

    public LeadTimes leadTimes() {
        return layout.ofKind(Kind.SINK)
                .map(sink -> totals(sink).leadTimes())
                .reduce(LeadTimes.none(), LeadTimeArithmetic::sum);
    }

    Ratio paintRightFirstTime() {
        List<ElementDescription> inspections = layout.paintInspections().toList();
        return Ratio.of(
                sum(inspections.stream(), Counters::firstPassGood),
                sum(inspections.stream(), counters -> counters.processed() - counters.reworked()));
    }

    List<StationKpis> stationKpis() {
        return layout.working()
                .filter(element -> stations.containsKey(element.id()))
                .map(element -> new StationKpis(
                        element, totals(element).counters(), totals(element).times()))
                .toList();
    }

    private Optional<StateTimes> lastStationTimes() {
        return layout.findLastStation()
                .filter(element -> stations.containsKey(element.id()))
                .map(element -> totals(element).times());
    }

    private long sum(Stream<ElementDescription> elements, ToLongFunction<Counters> counter) {
        return elements.mapToLong(element -> counter.applyAsLong(totals(element).counters()))
                .sum();
    }

    /** Whether anything was heard of it. */
    public boolean isHeard(ElementDescription element) {
        return stations.containsKey(element.id());
    }

    /** Whether it had planned time. */
    public boolean isPlanned(ElementDescription element) {
        return totals(element).times().micros(StationState::isPlannedTime) > 0;
    }

    public StationTotals totals(ElementDescription element) {
        return stations.getOrDefault(element.id(), StationTotals.ZERO);
    }
}
