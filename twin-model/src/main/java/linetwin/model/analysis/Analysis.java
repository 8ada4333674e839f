package linetwin.model.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.history.LineHistory;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Period;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.loss.LineLossTree;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.body.LeadTimes;
import org.jspecify.annotations.Nullable;

/**
 * A line in a period that the user chose; immutable.
 *
 * @param kept the longest period that could be chosen
 * @param losses absent until something was heard of the last station
 * @param states what each station did, by its id, in the order of the description
 * @param leadTimes of the vehicles that left in the period
 */
public record Analysis(
        Period period,
        Period kept,
        LineKpis kpis,
        @Nullable LossTree losses,
        Map<String, List<StateSegment>> states,
        Bottleneck bottleneck,
        LeadTimes leadTimes) {
    public Analysis {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /**
     * The line in a period; absent before anything was measured. One that begins with the shift begins with the very reading that
     * all figures of the shift begin with, however long ago that was.
     */
    @Nullable
    public static Analysis of(LineHistory history, Period wanted) {
        List<LineTotals> readings = history.readings();
        LineTotals end = history.totals().orElse(null);
        if (end == null || readings.isEmpty()) {
            return null;
        }
        Period kept = new Period(begin(readings, end).at(), end.at());
        LineTotals shift = history.begin(Window.SHIFT)
                .filter(begin -> begin.at().equals(wanted.from()))
                .orElse(null);
        Period period = shift == null ? wanted.within(kept) : wanted.within(new Period(shift.at(), end.at()));
        LineTotals from = shift == null ? readingAt(period.from(), readings, end) : shift;
        LineTotals to = period.until().equals(end.at()) ? end : readingAt(period.until(), readings, end);
        LineKpis kpis = LineKpis.between(from, to);
        LineMemory memory = history.memory().orElseThrow();
        return new Analysis(
                period,
                kept,
                kpis,
                LineLossTree.between(memory, from, to).orElse(null),
                states(memory, kpis, period),
                Bottleneck.between(history, period.from(), period.until()),
                new LineSpan(from, to).leadTimes());
    }

    private static Map<String, List<StateSegment>> states(LineMemory memory, LineKpis kpis, Period period) {
        Map<String, List<StateSegment>> byStation = new LinkedHashMap<>();
        kpis.stations().stream()
                .map(station -> station.element().id())
                .forEach(id -> byStation.put(id, memory.segments(id, period)));
        return byStation;
    }

    /** The begin of the run if nothing of it was dropped or missed, else the oldest reading. */
    private static LineTotals begin(List<LineTotals> readings, LineTotals end) {
        LineTotals oldest = readings.get(0);
        boolean isWhole = Duration.between(end.line().start(), oldest.at()).compareTo(Duration.ofMinutes(2)) <= 0;
        return isWhole ? LineTotals.atStart(end.line()) : oldest;
    }

    /** The last reading that is not after the time. */
    private static LineTotals readingAt(Instant time, List<LineTotals> readings, LineTotals end) {
        return readings.stream()
                .filter(reading -> !reading.at().isAfter(time))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> begin(readings, end));
    }
}
