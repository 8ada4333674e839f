package linetwin.link.foreign.counter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import linetwin.link.foreign.mapping.Counter;
import linetwin.model.telemetry.body.Counters;
import org.jspecify.annotations.Nullable;

/** All counters of one foreign element, told together or one by one, and what is published of them. */
public final class ElementCounters {
    /** A counter that falls by more in one message has begun again, and so have the others in it. */
    private static final double CLEAR_FALL = 3;

    private static final CounterReading ONE = CounterReading.of(1);

    private final CountingRate rate;
    private final long idealCycleMicros;
    private final @Nullable Moment begin;
    private final Map<Source, CumulativeCounter> told = new LinkedHashMap<>();
    private PublishedCounts published = PublishedCounts.NONE;

    /**
     * Nothing counted yet.
     *
     * @param idealCycleMicros ideal time for one item, 0 if the element has none
     */
    public ElementCounters(CountingRate rate, long idealCycleMicros) {
        this(rate, idealCycleMicros, null);
    }

    /** @param begin since when it may have counted what it adds first, if that is known */
    public ElementCounters(CountingRate rate, long idealCycleMicros, @Nullable Instant begin) {
        this.rate = rate;
        this.idealCycleMicros = idealCycleMicros;
        this.begin = begin == null ? null : new Moment(Optional.empty(), begin);
    }

    /**
     * Takes the readings of one message; says which of them were not plain growth.
     *
     * @param name whose counters they are, of the names that the element has in its line; their counts are added up
     */
    public List<CounterRemark> read(String name, Map<Counter, CounterReading> readings, Moment at) {
        return read(name, readings, at, CumulativeCounter::read);
    }

    /** The same of a message that a broker had kept, so that it may be old. */
    public List<CounterRemark> readKept(String name, Map<Counter, CounterReading> readings, Moment at) {
        return read(name, readings, at, CumulativeCounter::readKept);
    }

    /** How a counter takes a reading. */
    @FunctionalInterface
    private interface Way {
        CounterJudgement take(CumulativeCounter counter, CounterReading reading, Moment at, Evidence evidence);
    }

    private List<CounterRemark> read(String name, Map<Counter, CounterReading> readings, Moment at, Way way) {
        Evidence evidence = evidence(name, readings, at);
        List<CounterRemark> remarks = new ArrayList<>();
        readings.forEach(
                (counter, reading) -> note(counter, way.take(counter(name, counter), reading, at, evidence), remarks));
        settle();
        return remarks;
    }

    /**
     * Takes what one message adds; says which of it was not.
     *
     * @param message what tells one message from another, such as a hash of its payload; empty if nothing can
     */
    public List<CounterRemark> add(
            String name, Map<Counter, CounterReading> increments, Moment at, OptionalInt message) {
        List<CounterRemark> remarks = new ArrayList<>();
        increments.forEach(
                (counter, items) -> note(counter, counter(name, counter).add(items, at, message), remarks));
        settle();
        return remarks;
    }

    /** Takes one finished item, with what became of it if it is not good. */
    public List<CounterRemark> finish(String name, Optional<Counter> verdict, Moment at, OptionalInt message) {
        Map<Counter, CounterReading> increments = new EnumMap<>(Counter.class);
        increments.put(Counter.PROCESSED, ONE);
        verdict.ifPresent(counter -> increments.put(counter, ONE));
        return add(name, increments, at, message);
    }

    /** Since the run began; none ever falls. */
    public Counters counters() {
        return counters(0);
    }

    /** The same, with how many of the processed items were made while the element was not observed. */
    public Counters counters(long notObserved) {
        return new Counters(
                published.processed(),
                published.good(),
                published.reworked(),
                published.scrapped(),
                published.firstPassGood(),
                idealMicros(),
                0,
                0,
                null,
                notObserved);
    }

    /** At most what a number can hold. */
    private long idealMicros() {
        long most = Long.MAX_VALUE / Math.max(1, idealCycleMicros);
        return Math.min(published.processed(), most) * idealCycleMicros;
    }

    /** The first to tell of a counter goes on with what followed from the rest. */
    private CumulativeCounter counter(String name, Counter counter) {
        boolean isTold = told.keySet().stream().anyMatch(source -> source.counter() == counter);
        return told.computeIfAbsent(
                new Source(name, counter),
                source -> new CumulativeCounter(rate, isTold ? 0 : published.of(counter), begin));
    }

    private record Source(String name, Counter counter) {}

    private static void note(Counter counter, CounterJudgement judgement, List<CounterRemark> remarks) {
        if (judgement.kind().isRemarkable()) {
            remarks.add(new CounterRemark(counter, judgement));
        }
    }

    private Evidence evidence(String name, Map<Counter, CounterReading> readings, Moment at) {
        boolean hasRisen = false;
        for (Map.Entry<Counter, CounterReading> entry : readings.entrySet()) {
            CounterJudgement expected = counter(name, entry.getKey()).foresee(entry.getValue(), at);
            if (expected.kind() == ReadingKind.RESTART && expected.before() - expected.value() > CLEAR_FALL) {
                return Evidence.OTHERS_RESTARTED;
            }
            hasRisen |= expected.kind() == ReadingKind.GROWTH && expected.value() > expected.before();
        }
        return hasRisen ? Evidence.OTHERS_WENT_ON : Evidence.NONE;
    }

    private void settle() {
        Map<Counter, Long> totals = new EnumMap<>(Counter.class);
        told.forEach((source, count) -> totals.merge(source.counter(), count.total(), Long::sum));
        published = published.next(totals);
    }
}
