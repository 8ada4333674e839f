package linetwin.link.foreign.counter;

import org.jspecify.annotations.Nullable;

/**
 * The rule for what a reading of a cumulative counter means, as scenarios/README.md documents it under Mappings. It decides by
 * the time since the last reading, by what the element can have made in it, and by how far a counter fell.
 */
record ReadingRule(CountingRate rate) {
    /** A step down by no more is a correction, even if the counter could have begun again. */
    private static final double FEW = 3;

    /** A step down by no more, or by no more than this part of the reading, is one if it could not. */
    private static final double SOME = 10;

    private static final double SOME_FRACTION = 0.02;

    /** A counter that begins again shows less than this part of what it showed. */
    private static final double RESTART_FRACTION = 0.5;

    /** A counter goes past its largest number from the last into the first of so many parts of its range. */
    private static final int PARTS_OF_RANGE = 16;

    private static final long[] RANGES = {1L << 15, 1L << 16, 1L << 31, 1L << 32};

    /** What a reading is taken for, and where the counter is then. */
    record Outcome(ReadingKind kind, Tracks tracks) {}

    Outcome judge(Tracks tracks, CounterReading reading, Moment at, Evidence evidence) {
        Track now = tracks.current();
        double value = reading.value();
        if (at.isOf(now.at()) && value == now.value()) {
            return new Outcome(ReadingKind.REDELIVERED, tracks);
        }
        if (at.isBefore(now.at()) && (value <= now.value() || at.isBefore(now.begun()))) {
            return new Outcome(ReadingKind.LATE, tracks);
        }
        return value < now.value() ? fall(tracks, reading, at, evidence) : rise(tracks, reading, at);
    }

    private Outcome rise(Tracks tracks, CounterReading reading, Moment at) {
        Track now = tracks.current();
        double growth = reading.value() - now.value();
        long micros = at.microsSince(now.grew());
        if (growth > rate.usual(micros, reading.step()) && isBack(tracks.former(), reading, at)) {
            return back(tracks, reading, at);
        }
        if (growth <= rate.most(micros, reading.step())) {
            return new Outcome(ReadingKind.GROWTH, tracks.grow(reading.value(), at));
        }
        return wonder(tracks, reading, at);
    }

    private Outcome fall(Tracks tracks, CounterReading reading, Moment at, Evidence evidence) {
        Track now = tracks.current();
        double value = reading.value();
        if (isBack(tracks.former(), reading, at)) {
            return back(tracks, reading, at);
        }
        double pastEnd = growthPastEnd(now, reading, at);
        if (pastEnd > 0) {
            Track wrapped = Track.begin(value, at, now.total() + pastEnd);
            return new Outcome(ReadingKind.WRAP, Tracks.at(wrapped));
        }
        boolean isMade = value <= rate.most(at.microsSince(now.at()), reading.step());
        boolean isFew = now.value() - value <= FEW && (value > 0 || evidence == Evidence.OTHERS_WENT_ON);
        boolean isLow = value <= RESTART_FRACTION * now.value() && !isFew;
        if (isMade && (isLow || evidence == Evidence.OTHERS_RESTARTED)) {
            Track restarted = new Track(value, at, at, now.total() + value, at, 0);
            return new Outcome(ReadingKind.RESTART, tracks.turnTo(restarted));
        }
        if (isFew || now.value() - value <= Math.max(SOME, SOME_FRACTION * now.value())) {
            Track corrected = new Track(value, at, now.grew(), now.total() - (now.value() - value), at, value);
            return new Outcome(ReadingKind.CORRECTION, tracks.turnTo(corrected));
        }
        return wonder(tracks, reading, at);
    }

    /** Whether a counter goes on where it was before. */
    private boolean isBack(@Nullable Track former, CounterReading reading, Moment at) {
        if (former == null || reading.value() < former.value()) {
            return false;
        }
        double growth = reading.value() - former.value();
        return growth <= rate.most(at.microsSince(former.grew()), reading.step());
    }

    private static Outcome back(Tracks tracks, CounterReading reading, Moment at) {
        Track former = tracks.former();
        if (former == null) {
            throw new IllegalStateException("there is nothing to go back to");
        }
        return new Outcome(ReadingKind.RETURN, Tracks.at(former.grow(reading.value(), at)));
    }

    /**
     * A reading that is not plausible is believed when the next ones go on from it, at a pace that the element can have: what a
     * broker delivers once more comes faster.
     */
    private Outcome wonder(Tracks tracks, CounterReading reading, Moment at) {
        Track pending = tracks.pending();
        if (pending != null && reading.value() >= pending.value()) {
            double growth = reading.value() - pending.value();
            long micros = at.microsSince(pending.at());
            if (growth > 0 && growth <= rate.fastest(micros)) {
                return new Outcome(ReadingKind.NEW_BASIS, tracks.turnTo(pending.grow(reading.value(), at)));
            }
            if (growth <= rate.most(micros, reading.step())) {
                return new Outcome(ReadingKind.IMPLAUSIBLE, tracks);
            }
        }
        Track anew = Track.begin(reading.value(), at, tracks.current().total());
        return new Outcome(ReadingKind.IMPLAUSIBLE, tracks.waitFor(anew));
    }

    /** Items counted if it went past its largest number; 0 if it did not. */
    private double growthPastEnd(Track now, CounterReading reading, Moment at) {
        double most = rate.most(at.microsSince(now.grew()), reading.step());
        for (long range : RANGES) {
            double end = range * reading.step();
            double near = end / PARTS_OF_RANGE;
            double before = end - now.value();
            if (before > 0 && before <= near && reading.value() <= near && before + reading.value() <= most) {
                return before + reading.value();
            }
        }
        return 0;
    }
}
