package linetwin.sim.learn.observe;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times on the line in microseconds, of all runs on one axis: those of two runs never overlap, whatever their dates.
 *
 * @param start of the run
 * @param offset where its start stands on the axis
 */
record RunClock(Instant start, long offset) {
    private static final long DAY = ChronoUnit.DAYS.getDuration().toNanos() / 1_000;

    long micros(Instant time) {
        return offset + ChronoUnit.MICROS.between(start, time);
    }

    Instant time(long micros) {
        return start.plus(micros - offset, ChronoUnit.MICROS);
    }

    /** Of the run after this one, which ended at a time. */
    RunClock next(Instant nextStart, long end) {
        return new RunClock(nextStart, end + DAY);
    }
}
