package linetwin.sim.foreign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Counters;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.model.telemetry.LineDescription.Kind;
import linetwin.sim.foreign.mapping.Counter;

/**
 * What a foreign element did since the run began, added up from what its messages say. Until the first of them a
 * station is not observed: nobody knows what it did, and so it is left out of planned time. A sink always takes.
 */
final class ElementAccount {
    private final ElementDescription element;
    private final Map<Counter, Double> readings = new EnumMap<>(Counter.class);
    private final Map<Counter, Double> totals = new EnumMap<>(Counter.class);
    private StateTimes times = StateTimes.zero();
    private StationState state;
    private Cause cause;
    private Instant since;
    private Instant now;
    private int content;
    private long entered;
    private long contentMicros;

    ElementAccount(ElementDescription element, Instant start) {
        this.element = element;
        boolean isSink = element.kind() == Kind.SINK;
        state = isSink ? StationState.WORKING : StationState.NOT_OBSERVED;
        cause = isSink ? Cause.NONE : new Cause(Cause.NOT_HEARD, element.id());
        since = start;
        now = start;
    }

    ElementDescription element() {
        return element;
    }

    /** Lets time pass up to a moment; one that is over has no effect. */
    void reach(Instant time) {
        if (time.isAfter(now)) {
            long passed = ChronoUnit.MICROS.between(now, time);
            times = times.plus(state, passed);
            contentMicros += passed * content;
            now = time;
        }
    }

    /** Changes the state now, if it differs. */
    boolean change(StationState newState, Cause newCause) {
        boolean differs = newState != state || !newCause.equals(cause);
        since = newState == state ? since : now;
        state = newState;
        cause = newCause;
        return differs;
    }

    /** A reading of a cumulative counter; the first one counts for nothing, a lower one has begun again at 0. */
    void read(Counter counter, double value) {
        Double before = readings.put(counter, value);
        double added = before == null ? 0 : value < before ? value : value - before;
        totals.merge(counter, added, Double::sum);
    }

    /** One more item. */
    void count(Counter counter) {
        totals.merge(counter, 1.0, Double::sum);
    }

    void fill(int newContent) {
        entered += Math.max(0, newContent - content);
        content = newContent;
    }

    /** What is not counted there follows from the rest. */
    Counters counters() {
        long reworked = total(Counter.REWORKED);
        long scrapped = total(Counter.SCRAPPED);
        boolean isGoodKnown = totals.containsKey(Counter.GOOD);
        long processed = totals.containsKey(Counter.PROCESSED) || !isGoodKnown
                ? total(Counter.PROCESSED)
                : total(Counter.GOOD) + reworked + scrapped;
        long good = isGoodKnown ? total(Counter.GOOD) : Math.max(0, processed - reworked - scrapped);
        return new Counters(
                processed,
                good,
                reworked,
                scrapped,
                Math.max(0, good - reworked),
                processed * element.idealCycleMicros(),
                0,
                0);
    }

    private long total(Counter counter) {
        return Math.round(totals.getOrDefault(counter, 0.0));
    }

    Instant now() {
        return now;
    }

    StationState state() {
        return state;
    }

    Cause cause() {
        return cause;
    }

    Instant since() {
        return since;
    }

    StateTimes times() {
        return times;
    }

    int content() {
        return content;
    }

    long entered() {
        return entered;
    }

    long contentMicros() {
        return contentMicros;
    }
}
