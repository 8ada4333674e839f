package linetwin.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Durations as people write them, and the longest one that anything may be given; every reader of durations keeps to it. */
public final class Durations {
    /**
     * A hundred years, the longest duration that is read: the microseconds of a run of it, and of all that is scheduled in
     * it, are far from the end of a {@code long}, and exact in programs whose numbers are doubles.
     */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    /** The limit, as the rest of a sentence. */
    public static final String LIMIT = "must be at most 36500 d";

    /** The units of durations by their sign, the smallest first. */
    public static final Map<String, Duration> UNITS = units();

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Durations() {}

    private static Map<String, Duration> units() {
        Map<String, Duration> units = new LinkedHashMap<>();
        units.put("ms", Duration.ofMillis(1));
        units.put("s", Duration.ofSeconds(1));
        units.put("min", Duration.ofMinutes(1));
        units.put("h", Duration.ofHours(1));
        units.put("d", Duration.ofDays(1));
        return Collections.unmodifiableMap(units);
    }

    /** The unit of a sign. */
    public static Duration unit(String sign) {
        return Objects.requireNonNull(UNITS.get(sign), sign);
    }

    /** Whether it is longer than {@link #LONGEST}, forwards or backwards. */
    public static boolean isTooLong(Duration duration) {
        return duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0;
    }

    /** With the largest unit that needs no fraction, such as {@code 90 min}; a fraction of a millisecond as milliseconds. */
    public static String text(Duration duration) {
        if (duration.isZero()) {
            return "0 s";
        }
        return UNITS.entrySet().stream()
                .filter(unit -> isMultiple(duration, unit.getValue()))
                .reduce((smaller, larger) -> larger)
                .map(unit -> duration.dividedBy(unit.getValue()) + " " + unit.getKey())
                .orElseGet(() -> duration.getSeconds() * 1e3 + duration.getNano() / 1e6 + " ms");
    }

    /** With four digits, in the largest unit of which it is at least one, such as {@code 8.137 min} or {@code 54.67 s}. */
    public static String rounded(Duration duration) {
        BigDecimal nanos = BigDecimal.valueOf(duration.getSeconds(), -9).add(BigDecimal.valueOf(duration.getNano()));
        Map.Entry<String, Duration> unit = UNITS.entrySet().stream()
                .filter(each -> each.getValue().compareTo(duration) <= 0)
                .reduce((smaller, larger) -> larger)
                .orElseGet(() -> Map.entry("ms", unit("ms")));
        BigDecimal number = nanos.divide(BigDecimal.valueOf(unit.getValue().toNanos()), FOUR_DIGITS);
        return number.stripTrailingZeros().toPlainString() + " " + unit.getKey();
    }

    /**
     * In words with two digits or more, in a unit that suits its length, such as {@code 340 s}, {@code 95 min} or
     * {@code 26 h}, or in a larger one that it is some whole ones of, such as {@code 5 min}: rounded, but nothing that takes time
     * is rounded to 0.
     */
    public static Text about(Duration duration) {
        if (duration.isNegative()) {
            Text size = about(duration.negated());
            return new Text("−" + size.zh(), "−" + size.en());
        }
        double seconds = duration.getSeconds() + duration.getNano() / 1e9;
        for (Unit unit : Unit.values()) {
            if (seconds < unit.until && !isTimes(duration, unit.larger)) {
                return unit.of(seconds);
            }
        }
        return Unit.DAYS.of(seconds);
    }

    /** Whether it is twice another one or any higher number of times. */
    private static boolean isTimes(Duration duration, Duration other) {
        return duration.compareTo(other.multipliedBy(2)) >= 0 && isMultiple(duration, other);
    }

    /** The unit of a duration in words, as far as it suits. */
    private enum Unit {
        MICROSECONDS(1e-6, 1e-3, Duration.ofMillis(1), "微秒", "µs"),
        MILLISECONDS(1e-3, 1, Duration.ofSeconds(1), "毫秒", "ms"),
        SECONDS(1, 600, Duration.ofMinutes(1), "秒", "s"),
        MINUTES(60, 2 * 3_600, Duration.ofHours(1), "分钟", "min"),
        HOURS(3_600, 3 * 86_400, Duration.ofDays(1), "小时", "h"),
        DAYS(86_400, Double.POSITIVE_INFINITY, LONGEST, "天", "d");

        private static final double WHOLE = 10;
        private static final double WHOLE_ENOUGH = 1e-9;

        private final double seconds;
        private final double until;
        private final Duration larger;
        private final String zh;
        private final String en;

        Unit(double seconds, double until, Duration larger, String zh, String en) {
            this.seconds = seconds;
            this.until = until;
            this.larger = larger;
            this.zh = zh;
            this.en = en;
        }

        private Text of(double duration) {
            double value = duration / seconds;
            String number = String.format(
                    Locale.ROOT,
                    value < WHOLE && Math.abs(value - Math.rint(value)) > WHOLE_ENOUGH ? "%.1f" : "%.0f",
                    value);
            boolean isNothing = !(duration > 0);
            return isNothing ? new Text("0 秒", "0 s") : new Text(number + " " + zh, number + " " + en);
        }
    }

    private static boolean isMultiple(Duration duration, Duration unit) {
        return unit.multipliedBy(duration.dividedBy(unit)).equals(duration);
    }
}
