package linetwin.model.history;

import java.time.Duration;
import java.time.Instant;

/** A span of the line's time. */
public record Period(Instant from, Instant until) {
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " can't end earlier, at " + until);
        }
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** What both have in common; at its nearer end, without length, if that is nothing. */
    public Period within(Period limits) {
        Instant begin = clamp(from, limits);
        return new Period(begin, clamp(until, new Period(begin, limits.until)));
    }

    private static Instant clamp(Instant time, Period limits) {
        if (time.isBefore(limits.from)) {
            return limits.from;
        }
        return time.isAfter(limits.until) ? limits.until : time;
    }
}
