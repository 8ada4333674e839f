package linetwin.model.kpi.total;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The readings of the last eight hours of the line's time, one per minute. */
public final class TotalsHistory {
    static final Duration INTERVAL = Duration.ofMinutes(1);
    static final int CAPACITY = 480;

    private final Deque<LineTotals> readings = new ArrayDeque<>();
    private Instant nextAt;

    public TotalsHistory(Instant start) {
        nextAt = start.plus(INTERVAL);
    }

    /** Whether a reading is due before anything that happens at the time is taken into account. */
    public boolean isDueBefore(Instant time) {
        return time.isAfter(nextAt);
    }

    /** The last full minute before the time; minutes in which nothing was heard are left out. */
    public Instant dueAt(Instant time) {
        long minutes = Duration.between(nextAt, time).minusNanos(1).dividedBy(INTERVAL);
        return nextAt.plus(INTERVAL.multipliedBy(minutes));
    }

    public void add(LineTotals reading) {
        leaveOut(reading.at());
        readings.add(reading);
        if (readings.size() > CAPACITY) {
            readings.remove();
        }
    }

    /** Goes on to the minute after one that is due. */
    public void leaveOut(Instant at) {
        nextAt = at.plus(INTERVAL);
    }

    /** The last reading that is not after the time; else the first one. */
    public Optional<LineTotals> findAtOrBefore(Instant time) {
        Iterator<LineTotals> latestFirst = readings.descendingIterator();
        while (latestFirst.hasNext()) {
            LineTotals reading = latestFirst.next();
            if (!reading.at().isAfter(time)) {
                return Optional.of(reading);
            }
        }
        return Optional.ofNullable(readings.peekFirst());
    }

    public List<LineTotals> list() {
        return List.copyOf(readings);
    }
}
