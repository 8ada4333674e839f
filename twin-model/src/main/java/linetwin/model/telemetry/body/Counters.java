package linetwin.model.telemetry.body;

import org.jspecify.annotations.Nullable;

/**
 * What an element has done since the run began; the counters never fall. Names of ISO 22400-2.
 *
 * @param processed items finished (PQ)
 * @param good of these, neither scrapped nor sent to rework (GQ)
 * @param reworked sent to rework (RQ)
 * @param scrapped taken out as scrap (SQ)
 * @param firstPassGood of these, good without any rework before (GP); at a sink: first time through
 * @param idealMicros sum of the planned run times of the processed items (PRI x PQ), in microseconds
 * @param setups changeovers made
 * @param stops stops of its own begun, whatever their kind
 * @param failures of these, breakdowns (FE): those that show as {@code FAILED}; absent where they are not told apart
 * @param notObserved of the processed items, those of the time in which the element was not observed: they are in the counts,
 *     and in no rate, since that time is in none
 * @param remote attempts to clear its stops from a control room
 * @param rounds what rounds of inspection found
 */
public record Counters(
        long processed,
        long good,
        long reworked,
        long scrapped,
        long firstPassGood,
        long idealMicros,
        long setups,
        long stops,
        @Nullable Long failures,
        long notObserved,
        RemoteAttempts remote,
        RoundCounts rounds) {
    /** Nothing done yet. */
    public static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0L, 0);

    /** Of an element whose stops nobody tried to clear from a control room. */
    public Counters(
            long processed,
            long good,
            long reworked,
            long scrapped,
            long firstPassGood,
            long idealMicros,
            long setups,
            long stops,
            @Nullable Long failures,
            long notObserved) {
        this(
                processed,
                good,
                reworked,
                scrapped,
                firstPassGood,
                idealMicros,
                setups,
                stops,
                failures,
                notObserved,
                RemoteAttempts.NONE,
                RoundCounts.NONE);
    }

    /** Of an element that made nothing while it was not observed. */
    public Counters(
            long processed,
            long good,
            long reworked,
            long scrapped,
            long firstPassGood,
            long idealMicros,
            long setups,
            long stops,
            @Nullable Long failures) {
        this(processed, good, reworked, scrapped, firstPassGood, idealMicros, setups, stops, failures, 0);
    }

    /** Of an element whose breakdowns are not told apart from its other stops. */
    public Counters(
            long processed,
            long good,
            long reworked,
            long scrapped,
            long firstPassGood,
            long idealMicros,
            long setups,
            long stops) {
        this(processed, good, reworked, scrapped, firstPassGood, idealMicros, setups, stops, null);
    }

    /** What was added since an earlier reading. */
    public Counters since(Counters earlier) {
        return new Counters(
                processed - earlier.processed,
                good - earlier.good,
                reworked - earlier.reworked,
                scrapped - earlier.scrapped,
                firstPassGood - earlier.firstPassGood,
                Sums.since(idealMicros, earlier.idealMicros),
                setups - earlier.setups,
                stops - earlier.stops,
                failures == null || earlier.failures == null ? null : failures - earlier.failures,
                notObserved - earlier.notObserved,
                remote.since(earlier.remote),
                rounds.since(earlier.rounds));
    }

    /** The same with these attempts. */
    public Counters with(RemoteAttempts attempts) {
        return with(attempts, rounds);
    }

    /** The same with these attempts and rounds. */
    public Counters with(RemoteAttempts attempts, RoundCounts counts) {
        return new Counters(
                processed,
                good,
                reworked,
                scrapped,
                firstPassGood,
                idealMicros,
                setups,
                stops,
                failures,
                notObserved,
                attempts,
                counts);
    }

    /** The share of the processed items that were made while the element was observed, 0..1; 1 if there are none. */
    public double observedFraction() {
        return processed == 0 ? 1 : (double) Math.max(0, processed - notObserved) / processed;
    }
}
