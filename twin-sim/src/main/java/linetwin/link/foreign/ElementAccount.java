package linetwin.link.foreign;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import linetwin.link.foreign.ItemBook.Stay;
import linetwin.link.foreign.counter.CountingRate;
import linetwin.link.foreign.counter.ElementCounters;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.Sums;

/**
 * What a foreign element did since the run began, added up from what its messages say. Until the first of them a
 * station is not observed: nobody knows what it did, and so it is left out of planned time. A sink always takes.
 */
final class ElementAccount {
    /** More names than this come only from patterns that take too much. */
    private static final int MOST_NAMES = 1_000;

    private final ElementDescription element;
    private final ElementCounters counters;
    private final UnobservedCount unobserved = new UnobservedCount();
    private final SaidStates said = new SaidStates();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Stay> stays = new LinkedHashMap<>();
    private LeadTimes leadTimes = LeadTimes.none();
    private StateTimes times = StateTimes.zero();
    private StationState state;
    private Cause cause;
    private Instant since;
    private Instant now;
    private int content;
    private long entered;
    private BigInteger contentMicros = BigInteger.ZERO;

    /**
     * Nothing done yet.
     *
     * @param idealTaktMicros of the line, which stands for the cycle of an element that has none
     */
    ElementAccount(ElementDescription element, long idealTaktMicros, Instant start) {
        this.element = element;
        long cycleMicros = element.idealCycleMicros() > 0 ? element.idealCycleMicros() : idealTaktMicros;
        counters = new ElementCounters(
                new CountingRate(cycleMicros, Math.max(1, element.places())), element.idealCycleMicros(), start);
        boolean isSink = element.kind() == Kind.SINK;
        state = isSink ? StationState.WORKING : StationState.NOT_OBSERVED;
        cause = isSink ? Cause.NONE : new Cause(Cause.NOT_HEARD, element.id());
        since = start;
        now = start;
    }

    /** What its messages say of its state, by which it changes. */
    SaidStates said() {
        return said;
    }

    /** Whether it may have this name too, of those that its line has for it. */
    boolean admits(String name) {
        return names.contains(name) || (names.size() < MOST_NAMES && names.add(name));
    }

    ElementDescription element() {
        return element;
    }

    /** Lets time pass up to a moment; one that is over has no effect. */
    void reach(Instant time) {
        if (time.isAfter(now)) {
            long passed = ChronoUnit.MICROS.between(now, time);
            times = times.plus(state, passed);
            contentMicros = Sums.plus(contentMicros, content, passed);
            now = time;
        }
    }

    boolean differs(StationState newState, Cause newCause) {
        return newState != state || !newCause.equals(cause);
    }

    /** Changes the state now. */
    void change(StationState newState, Cause newCause) {
        since = newState == state ? since : now;
        state = newState;
        cause = newCause;
    }

    void fill(int newContent) {
        entered += Math.max(0, newContent - content);
        content = newContent;
    }

    /** The items in it by name, where its line tells of them; they may come and go. */
    Map<String, Stay> stays() {
        return stays;
    }

    /** An item has left the line here. */
    void complete(long leadMicros) {
        TreeMap<Integer, Long> buckets = new TreeMap<>(leadTimes.buckets());
        buckets.merge(LeadTimes.bucket(leadMicros), 1L, Long::sum);
        leadTimes = new LeadTimes(
                leadTimes.count() + 1, leadTimes.sumMicros().add(BigInteger.valueOf(leadMicros)), buckets);
    }

    LeadTimes leadTimes() {
        return leadTimes;
    }

    /** What it counts, told by the line or following from the rest. */
    ElementCounters counted() {
        return counters;
    }

    /** What it counts was told of by a message of a stream. */
    void told(String stream) {
        unobserved.told(stream, counters.counters(), state, times, now);
    }

    Counters counters() {
        return counters.counters(unobserved.processed());
    }

    /** Of the good items, those that were made while it was not observed. */
    long unobservedGood() {
        return unobserved.good();
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

    BigInteger contentMicros() {
        return contentMicros;
    }
}
