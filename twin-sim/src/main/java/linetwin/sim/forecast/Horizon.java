package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.kpi.LineLayout;
import linetwin.model.line.Area;
import linetwin.model.line.Line;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/**
 * The times that a forecast tells of: each full hour of the line's clock until the shift of its last station ends, and that
 * end; between shifts, those of the next one.
 *
 * @param begin when that shift begins, if it is still to come
 * @param times in order; the last is the end of the shift
 */
public record Horizon(Optional<Instant> begin, List<Instant> times) {
    /** How far is looked ahead on a line without shifts. */
    static final Duration WITHOUT_SHIFTS = Duration.ofHours(8);

    public Horizon {
        times = List.copyOf(times);
    }

    /** Of a line at a time, with the shifts of a scenario and the layout by which the line describes itself. */
    public static Horizon of(Line line, LineDescription described, Instant at) {
        return planOf(line, described)
                .map(shifts -> of(shifts, line.plan().start(), at))
                .orElseGet(() -> new Horizon(Optional.empty(), hours(at, at.plus(WITHOUT_SHIFTS))));
    }

    /** Whether the last station of a line works in shifts; else forecasts are of some hours from when they are made. */
    public static boolean hasShifts(Line line, LineDescription described) {
        return planOf(line, described).isPresent();
    }

    /** So many hours from a time on. */
    public static Horizon ofHours(Instant at, int hours) {
        List<Instant> times = new ArrayList<>();
        for (int hour = 1; hour <= hours; hour++) {
            times.add(at.plus(Duration.ofHours(hour)));
        }
        return new Horizon(Optional.empty(), times);
    }

    private static Optional<ShiftPlan> planOf(Line line, LineDescription described) {
        return new LineLayout(described)
                .findLastStation()
                .map(ElementDescription::area)
                .flatMap(area -> planOf(line, area));
    }

    private static Optional<ShiftPlan> planOf(Line line, String area) {
        Optional<String> id = line.areas().stream()
                .filter(candidate -> candidate.id().equals(area))
                .findFirst()
                .flatMap(Area::shiftPlan);
        return line.shiftPlans().stream()
                .filter(plan -> id.equals(Optional.of(plan.id())))
                .findFirst();
    }

    private static Horizon of(ShiftPlan plan, Instant start, Instant at) {
        long period = Math.floorDiv(
                Duration.between(start, at).toNanos(), plan.period().toNanos());
        Instant periodBegin = start.plus(plan.period().multipliedBy(period));
        for (Instant origin : List.of(periodBegin, periodBegin.plus(plan.period()))) {
            for (Interval shift : plan.shifts()) {
                Instant from = origin.plus(shift.from());
                Instant until = origin.plus(shift.until());
                if (until.isAfter(at)) {
                    boolean isToCome = from.isAfter(at);
                    return new Horizon(
                            isToCome ? Optional.of(from) : Optional.empty(), hours(isToCome ? from : at, until));
                }
            }
        }
        throw new IllegalStateException("shift plan '" + plan.id() + "' has no shift after " + at);
    }

    private static List<Instant> hours(Instant from, Instant until) {
        List<Instant> times = new ArrayList<>();
        Instant next = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        for (; next.isBefore(until); next = next.plus(1, ChronoUnit.HOURS)) {
            times.add(next);
        }
        times.add(until);
        return times;
    }

    /** The same and one more time, if it is before the last of these. */
    Horizon with(Instant time) {
        return time.isBefore(end())
                ? new Horizon(
                        begin,
                        Stream.concat(times.stream(), Stream.of(time))
                                .sorted()
                                .distinct()
                                .toList())
                : this;
    }

    /** When the last of it is over. */
    public Instant end() {
        return times.get(times.size() - 1);
    }
}
