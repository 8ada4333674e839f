package linetwin.ui.forecast;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.kpi.LineOutput;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.ui.source.Standing;

/**
 * What the line had made by a time.
 *
 * @param good vehicles since the shift began
 * @param planned vehicles by then
 */
record Made(Instant at, double good, double planned) {
    /** Minute by minute since the shift began, or as far back as that is kept. */
    static List<Made> sinceShiftBegin(Standing standing) {
        LineTotals begin = standing.shiftBegin();
        return Stream.concat(standing.readings().stream(), Stream.of(standing.totals()))
                .filter(reading -> reading.at().isAfter(begin.at()))
                .map(reading -> of(begin, reading))
                .toList();
    }

    private static Made of(LineTotals begin, LineTotals reading) {
        LineOutput output = new LineSpan(begin, reading).output();
        return new Made(
                reading.at(),
                output.observed(output.good()).value(),
                reading.line().jobsPerHour() * output.plannedHours());
    }
}
