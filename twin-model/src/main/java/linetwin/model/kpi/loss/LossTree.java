package linetwin.model.kpi.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.history.LineMemory;
import linetwin.model.kpi.LineLayout;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/**
 * Where the planned time of a station or a line went: each second has one cause, and all of them add up to the planned time
 * exactly. That of a line is told by {@link LineLossTree}.
 *
 * <p>A second in which the station waits is charged to the first element downstream (blocked) or upstream (starved) that does
 * not wait itself. How much time the station spent in each state is known from its cumulative times, so that a lost message
 * costs a cause but no second.
 *
 * @param station whose time it is; of a line, the one that its losses are seen at
 * @param plannedMicros PBT of ISO 22400-2
 * @param notObservedMicros time in which nobody knows what it did; no part of the planned time
 * @param goodMicros ideal time of the good items
 * @param rejectedMicros ideal time of the items that were scrapped or sent to rework; of a line, of the vehicles that were
 *     scrapped or left with an open defect
 * @param slowMicros time beyond the ideal time that is not lost to a cause elsewhere; negative if it was faster than that
 * @param losses time in which it did not work, the largest first
 */
public record LossTree(
        ElementDescription station,
        long plannedMicros,
        long notObservedMicros,
        long goodMicros,
        long rejectedMicros,
        long slowMicros,
        List<Loss> losses) {
    public LossTree {
        losses = List.copyOf(losses);
    }

    /** The trees of all stations, positions and press lines between two readings, in the order of the description. */
    public static List<LossTree> ofStations(LineMemory memory, LineTotals from, LineTotals to) {
        LineSpan span = new LineSpan(from, to);
        List<ElementDescription> stations =
                new LineLayout(to.line()).working().filter(span::isHeard).toList();
        return of(stations, span, memory);
    }

    /** The trees of these stations. */
    static List<LossTree> of(List<ElementDescription> stations, LineSpan span, LineMemory memory) {
        List<Map<StationState, Map<Charge, Long>>> charges =
                Charges.between(memory, memory.micros(span.from()), memory.micros(span.until()), stations);
        return IntStream.range(0, stations.size())
                .mapToObj(i -> of(stations.get(i), span.totals(stations.get(i)), charges.get(i)))
                .toList();
    }

    /** The tree that follows from what the station did and from what its seconds were charged to. */
    private static LossTree of(
            ElementDescription station, StationTotals totals, Map<StationState, Map<Charge, Long>> charged) {
        StateTimes times = totals.times();
        List<Loss> losses = new ArrayList<>();
        for (StationState state : StationState.values()) {
            if (state.isPlannedTime() && state != StationState.WORKING && times.micros(state) > 0) {
                losses.addAll(shared(state, times.micros(state), charged.getOrDefault(state, Map.of())));
            }
        }
        losses.sort(Loss.LARGEST_FIRST);
        Counters counters = totals.counters();
        int places = Math.max(1, station.places());
        long ideal = Math.round(counters.observedFraction() * counters.idealMicros() / places);
        long good = counters.processed() == 0 ? 0 : Math.round((double) ideal * counters.good() / counters.processed());
        return new LossTree(
                station,
                times.micros(StationState::isPlannedTime),
                times.micros(StationState.NOT_OBSERVED),
                good,
                ideal - good,
                times.micros(StationState.WORKING) - ideal,
                losses);
    }

    /** The time in a state, by cause; what the charges exceed it by is taken off each in proportion. */
    private static List<Loss> shared(StationState state, long micros, Map<Charge, Long> charges) {
        long sum = charges.values().stream().mapToLong(Long::longValue).sum();
        double scale = sum > micros ? (double) micros / sum : 1;
        List<Loss> losses = new ArrayList<>();
        long left = micros;
        for (Map.Entry<Charge, Long> entry : charges.entrySet()) {
            long share = Math.min(left, (long) (entry.getValue() * scale));
            losses.add(new Loss(state, entry.getKey(), share));
            left -= share;
        }
        if (left > 0) {
            losses.add(new Loss(state, Charge.unobserved(state), left));
        }
        return losses;
    }

    /** Where the planned time of two spans went together. */
    public LossTree plus(LossTree other) {
        Map<Loss, Long> sums = new LinkedHashMap<>();
        Stream.concat(losses.stream(), other.losses.stream())
                .forEach(loss -> sums.merge(new Loss(loss.as(), loss.charge(), 0), loss.micros(), Long::sum));
        return new LossTree(
                other.station,
                plannedMicros + other.plannedMicros,
                notObservedMicros + other.notObservedMicros,
                goodMicros + other.goodMicros,
                rejectedMicros + other.rejectedMicros,
                slowMicros + other.slowMicros,
                sums.entrySet().stream()
                        .map(sum -> new Loss(sum.getKey().as(), sum.getKey().charge(), sum.getValue()))
                        .sorted(Loss.LARGEST_FIRST)
                        .toList());
    }

    public long workingMicros() {
        return goodMicros + rejectedMicros + slowMicros;
    }

    public long lostMicros() {
        return losses.stream().mapToLong(Loss::micros).sum();
    }

    /** The lost time by the element that it is charged to, in the order of their largest loss; unobserved under no name. */
    public Map<String, Long> lostMicrosByElement() {
        Map<String, Long> byElement = new LinkedHashMap<>();
        losses.forEach(loss -> byElement.merge(loss.charge().element(), loss.micros(), Long::sum));
        return byElement;
    }

    /** The lost time of several stations by the element that it is charged to. */
    public static Map<String, Long> lostMicrosByElement(List<LossTree> trees) {
        Map<String, Long> byElement = new LinkedHashMap<>();
        trees.forEach(tree ->
                tree.lostMicrosByElement().forEach((element, micros) -> byElement.merge(element, micros, Long::sum)));
        return byElement;
    }
}
