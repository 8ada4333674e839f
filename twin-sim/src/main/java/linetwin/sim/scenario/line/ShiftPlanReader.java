package linetwin.sim.scenario.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Durations;
import linetwin.sim.scenario.file.Fields;

/**
 * Reads shift plans. {@code 2 x 10 h} are shifts that begin at even distances within the period; as breaks, {@code 3 x 20
 * min} are three in each shift with equal work between their beginnings.
 */
final class ShiftPlanReader {
    private static final Pattern TIMES = Pattern.compile("(\\d{1,2}) x (.+)");

    private ShiftPlanReader() {}

    static Optional<ShiftPlan> read(Fields plan) {
        Duration period = plan.findDuration("period").orElse(Duration.ofDays(1));
        return plan.make(() -> {
            List<Interval> shifts = plan.findWord("shifts")
                    .map(text -> shifts(plan, text, period))
                    .orElseGet(() -> intervals(plan, "shifts"));
            List<Interval> breaks = plan.findWord("breaks")
                    .map(text -> breaks(plan, text, shifts))
                    .orElseGet(() -> intervals(plan, "breaks"));
            return new ShiftPlan(plan.id(), period, shifts, breaks);
        });
    }

    private static List<Interval> shifts(Fields plan, String text, Duration period) {
        Times times = times(plan, "shifts", text);
        List<Interval> shifts = new ArrayList<>();
        for (int i = 0; i < times.count(); i++) {
            shifts.add(interval(period.multipliedBy(i).dividedBy(times.count()), times.length()));
        }
        return shifts;
    }

    private static List<Interval> breaks(Fields plan, String text, List<Interval> shifts) {
        Times times = times(plan, "breaks", text);
        List<Interval> breaks = new ArrayList<>();
        for (Interval shift : shifts) {
            Duration part = shift.until().minus(shift.from()).dividedBy(times.count() + 1L);
            for (int i = 1; i <= times.count(); i++) {
                breaks.add(interval(shift.from().plus(part.multipliedBy(i)), times.length()));
            }
        }
        return breaks;
    }

    private static Interval interval(Duration from, Duration length) {
        return new Interval(from, from.plus(length));
    }

    private static List<Interval> intervals(Fields plan, String field) {
        return plan.rows(field).stream()
                .flatMap(row -> row.make(() -> new Interval(row.duration("from"), row.duration("until"))).stream())
                .toList();
    }

    private static Times times(Fields plan, String field, String text) {
        plan.parameter(field);
        Matcher matcher = TIMES.matcher(text);
        if (matcher.matches()) {
            Optional<Duration> length = Quantities.findDuration(matcher.group(2));
            if (length.filter(Durations::isTooLong).isPresent()) {
                plan.refuse(field, text, Durations.LIMIT);
                return new Times(1, Duration.ofHours(1));
            }
            if (length.isPresent()) {
                return new Times(Integer.parseInt(matcher.group(1)), length.get());
            }
        }
        plan.refuse(field, text, "must be a number of times, such as 2 x 10 h");
        return new Times(1, Duration.ofHours(1));
    }

    private record Times(int count, Duration length) {}
}
