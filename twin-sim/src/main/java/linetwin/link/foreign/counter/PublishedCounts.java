package linetwin.link.foreign.counter;

import java.util.Map;
import linetwin.link.foreign.mapping.Counter;

/**
 * Counts as the contract wants them: none ever falls, and the parts are no more than the whole, though a foreign line may tell
 * of them one by one and in any order. What does not fit waits until it does: an item that was good and then is told to be scrap
 * stays good, until one more is processed, which then is the scrap.
 */
record PublishedCounts(long processed, long good, long reworked, long scrapped, long firstPassGood) {
    static final PublishedCounts NONE = new PublishedCounts(0, 0, 0, 0, 0);

    /**
     * After the line has told more.
     *
     * @param totals of those counters that it tells of; what it does not count follows from the rest
     */
    PublishedCounts next(Map<Counter, Long> totals) {
        long toldReworked = totals.getOrDefault(Counter.REWORKED, 0L);
        long toldScrapped = totals.getOrDefault(Counter.SCRAPPED, 0L);
        long parts = totals.getOrDefault(Counter.GOOD, 0L) + toldReworked + toldScrapped;
        long newProcessed = Math.max(processed, totals.getOrDefault(Counter.PROCESSED, parts));
        long room = newProcessed - good - reworked - scrapped;
        long moreScrapped = more(scrapped, toldScrapped, room);
        long moreReworked = more(reworked, toldReworked, room - moreScrapped);
        long toldGood = totals.getOrDefault(Counter.GOOD, newProcessed - toldReworked - toldScrapped);
        long newGood = good + more(good, toldGood, room - moreScrapped - moreReworked);
        long newReworked = reworked + moreReworked;
        return new PublishedCounts(
                newProcessed,
                newGood,
                newReworked,
                scrapped + moreScrapped,
                Math.max(firstPassGood, newGood - newReworked));
    }

    private static long more(long now, long told, long room) {
        return Math.min(room, Math.max(0, told - now));
    }

    /** What a counter starts from that the line begins to tell of now, while it followed from the rest so far. */
    long of(Counter counter) {
        return switch (counter) {
            case PROCESSED -> processed;
            case GOOD -> good;
            case REWORKED -> reworked;
            case SCRAPPED -> scrapped;
        };
    }
}
