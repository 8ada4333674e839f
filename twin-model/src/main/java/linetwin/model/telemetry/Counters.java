package linetwin.model.telemetry;

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
 */
public record Counters(
        long processed,
        long good,
        long reworked,
        long scrapped,
        long firstPassGood,
        long idealMicros,
        long setups,
        long stops) {
    /** Nothing done yet. */
    public static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0, 0, 0);

    /** What was added since an earlier reading. */
    public Counters since(Counters earlier) {
        return new Counters(
                processed - earlier.processed,
                good - earlier.good,
                reworked - earlier.reworked,
                scrapped - earlier.scrapped,
                firstPassGood - earlier.firstPassGood,
                idealMicros - earlier.idealMicros,
                setups - earlier.setups,
                stops - earlier.stops);
    }
}
