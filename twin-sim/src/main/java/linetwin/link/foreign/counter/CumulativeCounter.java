package linetwin.link.foreign.counter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import linetwin.link.foreign.counter.ReadingRule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One counter of a foreign element, which decides for each reading what it means, and keeps a total that never falls. It may be
 * read, or told of what is added.
 */
public final class CumulativeCounter {
    /** An item counts as whole when no more than this is missing, which is lost in fractions. */
    private static final double WHOLE = 0.01;

    private static final int MOST_REMEMBERED = 256;
    private static final long SECOND = 1_000_000;

    private final CountingRate rate;
    private final ReadingRule rule;
    private final double start;
    private final Deque<Increment> increments = new ArrayDeque<>();
    private @Nullable Tracks tracks;
    private @Nullable Moment lastIncrement;
    private boolean isFirstKept;
    private double lastNegative = Double.NaN;
    private double added;
    private long total;

    /** One that has counted some items before its first reading, from a time on that is not known. */
    public CumulativeCounter(CountingRate rate, long start) {
        this(rate, start, null);
    }

    /** @param begin of the time in which its first increment may have come about, if that is known */
    CumulativeCounter(CountingRate rate, long start, @Nullable Moment begin) {
        lastIncrement = begin;
        this.rate = rate;
        this.start = start;
        rule = new ReadingRule(rate);
        total = start;
    }

    /** An increment that was counted, to know it again. */
    private record Increment(Moment at, double items, int message) {}

    /** Items since the run began. */
    public long total() {
        return total;
    }

    /** Takes a reading. */
    public CounterJudgement read(CounterReading reading, Moment at, Evidence evidence) {
        Tracks before = tracks;
        if (before == null) {
            return readFirst(reading, at);
        }
        CounterReading unsigned = reading.unsigned(before.current().value());
        if (isFirstKept && before.current().isOvertaken(unsigned, at, rate)) {
            return begin(unsigned, at);
        }
        isFirstKept = false;
        Outcome outcome = rule.judge(before, unsigned, at, evidence);
        tracks = outcome.tracks();
        settle();
        return new CounterJudgement(outcome.kind(), before.current().value(), unsigned.value());
    }

    /**
     * Takes a reading that a broker had kept: it may be old. If the next one is so much more that it must be, that one is the first.
     */
    public CounterJudgement readKept(CounterReading reading, Moment at, Evidence evidence) {
        boolean isFirst = tracks == null;
        CounterJudgement judgement = read(reading, at, evidence);
        isFirstKept |= isFirst && tracks != null;
        return judgement;
    }

    /** Many show -1 instead of what they do not know, so that one below 0 is only believed when another one goes on from it. */
    private CounterJudgement readFirst(CounterReading reading, Moment at) {
        double value = reading.value();
        if (reading.isNegative() && !(lastNegative < value)) {
            CounterJudgement doubt =
                    new CounterJudgement(ReadingKind.IMPLAUSIBLE, lastNegative < 0 ? lastNegative : value, value);
            lastNegative = value;
            return doubt;
        }
        return begin(reading.unsigned(0), at);
    }

    private CounterJudgement begin(CounterReading first, Moment at) {
        isFirstKept = false;
        tracks = Tracks.at(Track.first(first.value(), at, start));
        return new CounterJudgement(ReadingKind.FIRST, first.value(), first.value());
    }

    /** What a reading would be taken for if nothing else were known. */
    CounterJudgement foresee(CounterReading reading, Moment at) {
        double value = reading.value();
        Tracks known = tracks;
        if (known == null) {
            return new CounterJudgement(ReadingKind.FIRST, value, value);
        }
        CounterReading unsigned = reading.unsigned(known.current().value());
        return new CounterJudgement(
                rule.judge(known, unsigned, at, Evidence.NONE).kind(),
                known.current().value(),
                unsigned.value());
    }

    /**
     * Takes what a message adds, instead of a reading. What says the same of the same time as one of the last ones is that once
     * more; an earlier time counts, since nothing else tells of its items.
     *
     * @param message what tells one message from another, such as a hash of its payload; empty if nothing can
     */
    public CounterJudgement add(CounterReading increment, Moment at, OptionalInt message) {
        double items = increment.value();
        double before = start + added;
        if (message.isPresent() && isKnown(new Increment(at, items, message.getAsInt()))) {
            return new CounterJudgement(ReadingKind.REDELIVERED, before, before + items);
        }
        long micros = lastIncrement == null ? 0 : at.microsSince(lastIncrement);
        lastIncrement = lastIncrement == null || !at.isBefore(lastIncrement) ? at : lastIncrement;
        if (items > rate.most(micros, increment.step())) {
            return new CounterJudgement(ReadingKind.IMPLAUSIBLE, before, before + items);
        }
        message.ifPresent(hash -> remember(new Increment(at, items, hash)));
        added += items;
        settle();
        return new CounterJudgement(ReadingKind.GROWTH, before, before + items);
    }

    /** Of a clock that counts seconds only, a fast element has several items of one time. */
    private boolean isKnown(Increment increment) {
        Instant told = increment.at.told();
        boolean isOfWholeSecond = told.equals(told.truncatedTo(ChronoUnit.SECONDS));
        boolean isFast = rate.idealCycleMicros() / rate.places() < SECOND;
        return !(isOfWholeSecond && isFast)
                && increments.stream()
                        .anyMatch(known -> known.at.isOf(increment.at)
                                && known.items == increment.items
                                && known.message == increment.message);
    }

    private void remember(Increment increment) {
        increments.addLast(increment);
        if (increments.size() > MOST_REMEMBERED) {
            increments.removeFirst();
        }
    }

    private void settle() {
        double read = tracks == null ? start : tracks.current().total();
        total = Math.max(total, (long) Math.floor(read + added + WHOLE));
    }
}
