package linetwin.link.foreign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import org.jspecify.annotations.Nullable;

/**
 * The items of an element that were made while nobody observed it. A counter that goes on after a gap jumps by what it missed;
 * of what it grows by, the share of the time since it was last told in which the element was not observed counts as such.
 */
final class UnobservedCount {
    /** More streams than this come only from patterns; the rest count as one. */
    private static final int MOST_STREAMS = 256;

    private final Map<String, Mark> marks = new HashMap<>();
    private Counters last = Counters.ZERO;
    private double processed;
    private double good;

    /** When a stream was last heard, and the time that was not observed up to then. */
    private record Mark(Instant at, long notObservedMicros) {}

    /**
     * A message told of counts.
     *
     * @param stream what tells messages apart that count different things
     * @param now all that is counted after it
     * @param state of the element just before it
     */
    void told(String stream, Counters now, StationState state, StateTimes times, Instant at) {
        String key = marks.containsKey(stream) || marks.size() < MOST_STREAMS ? stream : "";
        Mark mark = new Mark(at, times.micros(StationState.NOT_OBSERVED));
        double fraction = fractionSince(marks.put(key, mark), mark, state);
        processed += fraction * (now.processed() - last.processed());
        good += fraction * (now.good() - last.good());
        last = now;
    }

    private static double fractionSince(@Nullable Mark before, Mark now, StationState state) {
        long passed = before == null ? 0 : ChronoUnit.MICROS.between(before.at, now.at);
        return before == null || passed == 0
                ? (state.isObserved() ? 0 : 1)
                : (double) (now.notObservedMicros - before.notObservedMicros) / passed;
    }

    /** Of the processed items; never falls. */
    long processed() {
        return Math.round(processed);
    }

    /** Of the good items; never falls. */
    long good() {
        return Math.round(good);
    }
}
