package linetwin.ui.trainer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.model.telemetry.body.LineCommand.RunUntil;
import linetwin.model.value.Durations;

/** A time of the line's clock, or a while from now, as a trainer writes it: {@code 14:00}, {@code 2026-01-10 14:00} or {@code 2 h}. */
final class TimeAhead {
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[ T])?(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?");
    private static final Pattern WHILE = Pattern.compile("\\+?\\s*(\\d{1,9}(?:\\.\\d{1,6})?)\\s*([a-z]+|秒|分|分钟|小时|天)");
    private static final Map<String, String> CHINESE = Map.of("秒", "s", "分", "min", "分钟", "min", "小时", "h", "天", "d");

    private TimeAhead() {}

    /**
     * What a line is to be told; a time without a date is one of today.
     *
     * @return empty if it is neither a time nor a while
     */
    static Optional<RunUntil> read(String text, Instant now) {
        Matcher time = TIME.matcher(text.strip());
        if (time.matches()) {
            return readTime(time, now);
        }
        Matcher whole = WHILE.matcher(text.strip());
        return whole.matches() ? readWhile(whole) : Optional.empty();
    }

    private static Optional<RunUntil> readTime(Matcher form, Instant now) {
        try {
            LocalDate day =
                    form.group(1) == null ? now.atZone(ZoneOffset.UTC).toLocalDate() : LocalDate.parse(form.group(1));
            int second = form.group(4) == null ? 0 : Integer.parseInt(form.group(4));
            LocalTime time = LocalTime.of(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), second);
            return Optional.of(new RunUntil(day.atTime(time).toInstant(ZoneOffset.UTC), null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<RunUntil> readWhile(Matcher form) {
        Duration unit = Durations.UNITS.get(CHINESE.getOrDefault(form.group(2), form.group(2)));
        if (unit == null) {
            return Optional.empty();
        }
        BigDecimal nanos = new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(unit.toNanos()));
        boolean isPossible = nanos.signum() > 0 && nanos.compareTo(BigDecimal.valueOf(RunUntil.LONGEST.toNanos())) <= 0;
        return isPossible ? Optional.of(new RunUntil(null, Duration.ofNanos(nanos.longValue()))) : Optional.empty();
    }
}
