package linetwin.store.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;

/**
 * What is left of a shift that goes on, seen from a former one that began at the same time of day: no message tells when a shift ends.
 *
 * @param difference good vehicles so far more or less than planned so far
 * @param left until the end of the shift
 * @param missing good vehicles that are missing to the plan of the whole shift; below zero if there are more
 * @param plannedLeft how much of what is left is planned time
 */
public record ShiftOutlook(double difference, Duration left, double missing, Duration plannedLeft) {
    private static final double SECONDS_PER_HOUR = 3_600;

    /** Good vehicles per planned hour from now on that the plan needs; NaN if no planned time is left. */
    public double neededPerHour() {
        return plannedLeft.isZero() ? Double.NaN : Math.max(0, missing) / plannedLeft.toSeconds() * SECONDS_PER_HOUR;
    }

    /**
     * The outlook of the last shift of some, if it still goes on.
     *
     * @param jobsPerHour target in planned time
     * @param kpis of a shift
     */
    static Optional<ShiftOutlook> of(List<Shift> shifts, double jobsPerHour, Function<Period, LineKpis> kpis) {
        if (shifts.isEmpty()) {
            return Optional.empty();
        }
        Shift running = shifts.get(shifts.size() - 1);
        return shifts.stream()
                .filter(former -> running.isBeginHeard() && !running.isOver() && isLike(former, running))
                .reduce((earlier, later) -> later)
                .map(former -> of(running.period(), former.period(), jobsPerHour, kpis))
                .filter(outlook -> !outlook.left().isNegative());
    }

    private static boolean isLike(Shift former, Shift running) {
        return former.isBeginHeard()
                && former.isEndHeard()
                && timeOf(former).equals(timeOf(running))
                && former.period().until().isBefore(running.period().from());
    }

    /** To the minute. */
    private static LocalTime timeOf(Shift shift) {
        Instant begin = shift.period().from();
        return begin.atZone(ZoneOffset.UTC).toLocalTime().withSecond(0).withNano(0);
    }

    private static ShiftOutlook of(Period running, Period former, double jobsPerHour, Function<Period, LineKpis> kpis) {
        LineKpis soFar = kpis.apply(running);
        double planned = kpis.apply(former).output().plannedHours();
        double plannedLeft = Math.max(0, planned - soFar.output().plannedHours());
        return new ShiftOutlook(
                soFar.output().good() - soFar.planVehicles(),
                former.length().minus(running.length()),
                soFar.planVehicles()
                        + jobsPerHour * plannedLeft
                        - soFar.output().good(),
                Duration.ofSeconds(Math.round(plannedLeft * SECONDS_PER_HOUR)));
    }
}
