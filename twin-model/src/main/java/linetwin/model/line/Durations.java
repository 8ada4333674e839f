package linetwin.model.line;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Durations as people write them, and the longest one that anything may be given; every reader of durations keeps to it. */
public final class Durations {
    /**
     * A hundred years, the longest duration that is read: the microseconds of a run of it, and of all that is scheduled in
     * it, are far from the end of a {@code long}, and exact in programs whose numbers are doubles.
     */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    /** The limit, as the rest of a sentence. */
    public static final String LIMIT = "must be at most 36500 d";

    private static final Map<String, Duration> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("d", Duration.ofDays(1));
        UNITS.put("h", Duration.ofHours(1));
        UNITS.put("min", Duration.ofMinutes(1));
        UNITS.put("s", Duration.ofSeconds(1));
        UNITS.put("ms", Duration.ofMillis(1));
    }

    private Durations() {}

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
                .findFirst()
                .map(unit -> duration.dividedBy(unit.getValue()) + " " + unit.getKey())
                .orElseGet(() -> duration.getSeconds() * 1e3 + duration.getNano() / 1e6 + " ms");
    }

    private static boolean isMultiple(Duration duration, Duration unit) {
        return unit.multipliedBy(duration.dividedBy(unit)).equals(duration);
    }
}
