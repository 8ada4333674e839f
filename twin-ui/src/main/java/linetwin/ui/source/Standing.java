package linetwin.ui.source;

import java.time.Instant;
import java.util.List;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.present.LinePresent;

/**
 * Where a line stands at one moment, for whoever foretells it; immutable.
 *
 * @param run id of the run
 * @param unheard ids of elements that have told nothing yet
 * @param shiftBegin the reading that the present shift began with
 * @param readings one per minute of the line's time, of the last eight hours, the oldest first
 * @param totals the newest reading
 * @param isLive whether it stands there now, and not in a recording
 */
public record Standing(
        String run,
        LinePresent present,
        List<String> unheard,
        LineTotals shiftBegin,
        LineKpis lastHour,
        List<LineTotals> readings,
        LineTotals totals,
        boolean isLive) {
    public Standing {
        unheard = List.copyOf(unheard);
        readings = List.copyOf(readings);
    }

    /** The same in a recording. */
    Standing inRecording() {
        return new Standing(run, present, unheard, shiftBegin, lastHour, readings, totals, false);
    }

    /** The time on the line. */
    public Instant at() {
        return present.at();
    }
}
