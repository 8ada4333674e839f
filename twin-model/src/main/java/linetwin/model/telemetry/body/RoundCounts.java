package linetwin.model.telemetry.body;

/**
 * What rounds of inspection found at a station since the run began. Wear that a stop made known before any round found it was missed;
 * of wear that nobody knows of yet nothing is told.
 *
 * @param made looks at the station
 * @param found of these, those that found wear
 * @param late of the found, wear of which a stop had told before
 * @param missed wear of which a stop told before any round had found it
 */
public record RoundCounts(long made, long found, long late, long missed) {
    public static final RoundCounts NONE = new RoundCounts(0, 0, 0, 0);

    /** Wear that a round found before it stopped the station. */
    public long inTime() {
        return found - late;
    }

    public RoundCounts since(RoundCounts earlier) {
        return new RoundCounts(
                made - earlier.made, found - earlier.found, late - earlier.late, missed - earlier.missed);
    }

    public RoundCounts plus(RoundCounts other) {
        return new RoundCounts(made + other.made, found + other.found, late + other.late, missed + other.missed);
    }
}
