package linetwin.sim.foreign.counter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import linetwin.model.telemetry.Counters;
import linetwin.sim.foreign.mapping.Counter;

/** All counters of one foreign element, told together or one by one, and what is published of them. */
public final class ElementCounters {
    /** A counter that falls by more in one message has begun again, and so have the others in it. */
    private static final double CLEAR_FALL = 3;

    private static final CounterReading ONE = CounterReading.of(1);

    private final CountingRate rate;
    private final Map<Counter, CumulativeCounter> told = new EnumMap<>(Counter.class);
    private PublishedCounts published = PublishedCounts.NONE;

    public ElementCounters(CountingRate rate) {
        this.rate = rate;
    }

    /** Takes the readings of one message; says which of them were not plain growth. */
    public List<CounterRemark> read(Map<Counter, CounterReading> readings, Moment at) {
        Evidence evidence = evidence(readings, at);
        List<CounterRemark> remarks = new ArrayList<>();
        readings.forEach((counter, reading) -> note(counter, counter(counter).read(reading, at, evidence), remarks));
        settle();
        return remarks;
    }

    /**
     * Takes what one message adds; says which of it was not.
     *
     * @param message what tells one message from another, such as a hash of its payload; empty if nothing can
     */
    public List<CounterRemark> add(Map<Counter, CounterReading> increments, Moment at, OptionalInt message) {
        List<CounterRemark> remarks = new ArrayList<>();
        increments.forEach((counter, items) -> note(counter, counter(counter).add(items, at, message), remarks));
        settle();
        return remarks;
    }

    /** Takes one finished item, with what became of it if it is not good. */
    public List<CounterRemark> finish(Optional<Counter> verdict, Moment at, OptionalInt message) {
        Map<Counter, CounterReading> increments = new EnumMap<>(Counter.class);
        increments.put(Counter.PROCESSED, ONE);
        verdict.ifPresent(counter -> increments.put(counter, ONE));
        return add(increments, at, message);
    }

    /** Since the run began; none ever falls. */
    public Counters counters() {
        return new Counters(
                published.processed(),
                published.good(),
                published.reworked(),
                published.scrapped(),
                published.firstPassGood(),
                idealMicros(),
                0,
                0);
    }

    /** At most what a number can hold. */
    private long idealMicros() {
        long most = Long.MAX_VALUE / rate.idealCycleMicros();
        return Math.min(published.processed(), most) * rate.idealCycleMicros();
    }

    private CumulativeCounter counter(Counter counter) {
        return told.computeIfAbsent(counter, id -> new CumulativeCounter(rate, published.of(id)));
    }

    private static void note(Counter counter, CounterJudgement judgement, List<CounterRemark> remarks) {
        if (judgement.kind().isRemarkable()) {
            remarks.add(new CounterRemark(counter, judgement));
        }
    }

    private Evidence evidence(Map<Counter, CounterReading> readings, Moment at) {
        boolean hasRisen = false;
        for (Map.Entry<Counter, CounterReading> entry : readings.entrySet()) {
            CounterJudgement expected = counter(entry.getKey()).foresee(entry.getValue(), at);
            if (expected.kind() == ReadingKind.RESTART && expected.before() - expected.value() > CLEAR_FALL) {
                return Evidence.OTHERS_RESTARTED;
            }
            hasRisen |= expected.kind() == ReadingKind.GROWTH && expected.value() > expected.before();
        }
        return hasRisen ? Evidence.OTHERS_WENT_ON : Evidence.NONE;
    }

    private void settle() {
        Map<Counter, Long> totals = new EnumMap<>(Counter.class);
        told.forEach((counter, count) -> totals.put(counter, count.total()));
        published = published.next(totals);
    }
}
