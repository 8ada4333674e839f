package linetwin.model.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import linetwin.model.analysis.Figures.TrendPoint;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Sufficiency;
import linetwin.model.kpi.total.LineTotals;
import org.jspecify.annotations.Nullable;

/**
 * The throughput over the hour before each time (over less while less was heard, if that is enough for a rate), computed once
 * for each reading of a line's history.
 */
public final class ThroughputTrend {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(8);

    private final Deque<TrendPoint> points = new ArrayDeque<>();
    private @Nullable Instant last;

    /** Takes over what is new in a history and gives the trend; the readings are in order of time. */
    public List<TrendPoint> follow(List<LineTotals> history) {
        if (history.isEmpty() || isAnotherRun(history)) {
            points.clear();
            last = null;
        }
        int hourAgo = 0;
        for (LineTotals reading : history) {
            while (!history.get(hourAgo).at().isAfter(reading.at().minus(WINDOW))) {
                hourAgo++;
            }
            LineTotals begin = history.get(Math.max(0, hourAgo - 1));
            if (isNew(reading)) {
                add(begin, reading);
            }
        }
        return new ArrayList<>(points);
    }

    private boolean isAnotherRun(List<LineTotals> history) {
        return last != null && history.get(history.size() - 1).at().isBefore(last);
    }

    private boolean isNew(LineTotals reading) {
        return last == null || reading.at().isAfter(last);
    }

    private void add(LineTotals hourAgo, LineTotals reading) {
        last = reading.at();
        LineKpis kpis = LineKpis.between(hourAgo, reading);
        if (Sufficiency.RATE.isReached(kpis)) {
            points.addLast(new TrendPoint(reading.at(), kpis.output().jobsPerHour()));
        }
        while (!points.isEmpty() && points.getFirst().at().isBefore(reading.at().minus(KEPT))) {
            points.removeFirst();
        }
    }
}
