package linetwin.model.line.resource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.value.Durations;
import linetwin.model.value.Ids;

/**
 * When an area works, repeated every {@code period} from the start of the run.
 *
 * @param shifts paid time, as intervals within the period, in order and without overlap
 * @param breaks pauses inside the shifts, in order and without overlap
 */
public record ShiftPlan(String id, Duration period, List<Interval> shifts, List<Interval> breaks) {
    public ShiftPlan {
        Ids.require("shift plan", id);
        shifts = List.copyOf(shifts);
        breaks = List.copyOf(breaks);
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("shift plan '" + id + "' has no shift");
        }
        requireOrdered(id, "shift", shifts, period);
        requireOrdered(id, "break", breaks, period);
        for (Interval pause : breaks) {
            if (shifts.stream().noneMatch(shift -> shift.contains(pause))) {
                throw new IllegalArgumentException(
                        "shift plan '" + id + "': break " + pause.text() + " lies outside the shifts");
            }
        }
    }

    /** From and until, counted from the beginning of the period. */
    public record Interval(Duration from, Duration until) {
        public Interval {
            if (from.isNegative() || from.compareTo(until) >= 0) {
                throw new IllegalArgumentException("interval from " + Durations.text(from) + " until "
                        + Durations.text(until) + " is empty or negative");
            }
        }

        private String text() {
            return "from " + Durations.text(from) + " until " + Durations.text(until);
        }

        boolean contains(Interval other) {
            return from.compareTo(other.from) <= 0 && until.compareTo(other.until) >= 0;
        }
    }

    /** The first time after one, both counted from the start of the run, at which a shift begins. */
    public Duration nextBegin(Duration after) {
        Duration thisPeriod = period.multipliedBy(after.dividedBy(period));
        return Stream.of(thisPeriod, thisPeriod.plus(period))
                .flatMap(origin -> shifts.stream().map(shift -> origin.plus(shift.from())))
                .filter(begin -> begin.compareTo(after) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static void requireOrdered(String id, String what, List<Interval> intervals, Duration period) {
        Duration last = Duration.ZERO;
        for (Interval interval : intervals) {
            if (interval.from().compareTo(last) < 0 || interval.until().compareTo(period) > 0) {
                throw new IllegalArgumentException("shift plan '" + id + "': " + what + " " + interval.text()
                        + " overlaps the one before it or ends after the period " + Durations.text(period));
            }
            last = interval.until();
        }
    }
}
