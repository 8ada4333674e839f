package linetwin.link.log;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a plant works, by the clock on its wall.
 *
 * @param holidays on which no shift begins
 */
public record LogShifts(ZoneId zone, List<Shift> shifts, Set<LocalDate> holidays) {
    /** Longer than this no plant is closed by a plan. */
    private static final int MOST_DAYS_AHEAD = 400;

    public LogShifts {
        shifts = List.copyOf(shifts);
        holidays = Set.copyOf(holidays);
    }

    /**
     * A shift.
     *
     * @param days on which it begins
     * @param until on the next day if it is not after {@code from}
     */
    public record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        public Shift {
            days = Set.copyOf(days);
        }
    }

    private record Span(Instant from, Instant until) {}

    private List<Span> on(LocalDate day) {
        List<Span> spans = new ArrayList<>();
        for (Shift shift : holidays.contains(day) ? List.<Shift>of() : shifts) {
            if (shift.days().contains(day.getDayOfWeek())) {
                LocalDate last = shift.until().isAfter(shift.from()) ? day : day.plusDays(1);
                spans.add(new Span(
                        day.atTime(shift.from()).atZone(zone).toInstant(),
                        last.atTime(shift.until()).atZone(zone).toInstant()));
            }
        }
        return spans;
    }

    /** Whether a shift is on. */
    public boolean isOn(Instant time) {
        LocalDate day = time.atZone(zone).toLocalDate();
        return isIn(on(day), time) || isIn(on(day.minusDays(1)), time);
    }

    private static boolean isIn(List<Span> spans, Instant time) {
        return spans.stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.until()));
    }

    /** When a shift begins or ends next; empty if that is far away. */
    public Optional<Instant> nextChange(Instant after) {
        boolean isOn = isOn(after);
        LocalDate day = after.atZone(zone).toLocalDate();
        for (int i = -1; i < MOST_DAYS_AHEAD; i++) {
            Optional<Instant> change = on(day.plusDays(i)).stream()
                    .map(isOn ? Span::until : Span::from)
                    .filter(time -> time.isAfter(after) && isOn(time) != isOn)
                    .min(Comparator.naturalOrder());
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }
}
