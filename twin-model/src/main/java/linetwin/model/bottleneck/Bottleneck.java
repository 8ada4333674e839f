package linetwin.model.bottleneck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.history.LineHistory;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Period;

/**
 * What limited a line in a period.
 *
 * @param isKnown whether enough was seen to say what limits the line, be it that nothing on it does or nothing clearly
 * @param limits the stations, synchronous lines and press lines that the output of the line ever waited for, the one that it
 *     waited for longest first. What their fractions lack to 1 went by in transport, in waits for deliveries and for the source,
 *     and in time of which nothing is known; none if too little was seen, or if all of it did
 * @param named ids of the one station, or of the two or three together, that limit the line by the rule of {@link Naming}; none if
 *     no bottleneck is clear
 * @param stretches in order of time, for whom the line waited when
 */
public record Bottleneck(
        Instant from,
        Instant until,
        boolean isKnown,
        List<Evidence> limits,
        List<String> named,
        List<Stretch> stretches) {
    public Bottleneck {
        limits = List.copyOf(limits);
        named = List.copyOf(named);
        stretches = List.copyOf(stretches);
    }

    /** A stretch of time in which the output of the line waited for this element. */
    public record Stretch(String element, Instant from, Instant until) {}

    /** What limits the line over this long up to now, or over all that is kept if that is less. */
    public static Bottleneck latest(LineHistory history, Duration length) {
        return history.statesKept()
                .map(Period::until)
                .map(now -> between(history, now.minus(length), now))
                .orElseGet(() -> unknown(Instant.MIN, Instant.MIN));
    }

    /** What limited the line in a period, as far as its states are kept. */
    public static Bottleneck between(LineHistory history, Instant from, Instant until) {
        Period kept = history.statesKept().orElse(null);
        LineMemory memory = history.memory().orElse(null);
        if (kept == null || memory == null) {
            return unknown(from, until);
        }
        Instant begin = from.isBefore(kept.from()) ? kept.from() : from;
        Instant end = until.isAfter(kept.until()) ? kept.until() : until;
        return between(memory, begin, end);
    }

    /** What limited the line in a period that all is known of. */
    public static Bottleneck between(LineMemory memory, Instant from, Instant until) {
        return from.isBefore(until) ? LimitSearch.between(memory, from, until) : unknown(from, until);
    }

    /** Too little is known of the time to say anything. */
    public static Bottleneck unknown(Instant from, Instant until) {
        return new Bottleneck(from, until, false, List.of(), List.of(), List.of());
    }

    /** Why an element limits the line; empty if the line never waited for it. */
    public Optional<Evidence> evidence(String element) {
        return limits.stream().filter(limit -> limit.element().equals(element)).findFirst();
    }

    /** The fraction 0..1 of the time at work for which the line waited for an element. */
    public double limitFraction(String element) {
        return evidence(element).map(Evidence::limitFraction).orElse(0.0);
    }
}
