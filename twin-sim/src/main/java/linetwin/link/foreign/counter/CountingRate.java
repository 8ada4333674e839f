package linetwin.link.foreign.counter;

/**
 * How much an element can count.
 *
 * @param idealCycleMicros ideal time for one item, more than 0
 * @param places items that it works on at a time, 1 or more
 */
public record CountingRate(long idealCycleMicros, int places) {
    /** Items that any reading may add, however short the time: they may have waited for it together. */
    static final int AT_ONCE = 10;

    /** How much faster than its ideal cycle a station is believed to be, since ideal cycles are often set with a margin. */
    static final int FACTOR = 5;

    /** The same where another explanation is at hand. */
    private static final double USUAL_FACTOR = 1.5;

    public CountingRate {
        if (idealCycleMicros <= 0 || places <= 0) {
            throw new IllegalArgumentException("ideal cycle and places are " + idealCycleMicros + " µs and " + places
                    + "; both must be more than 0");
        }
    }

    /** What it makes at {@link #FACTOR} times its ideal pace. */
    double fastest(long micros) {
        return FACTOR * ideal(micros);
    }

    /**
     * The most that is believed of some time.
     *
     * @param step items that the counter counts at a time
     */
    double most(long micros, double step) {
        return Math.max(AT_ONCE, step) + fastest(micros);
    }

    /** What nobody wonders about. */
    double usual(long micros, double step) {
        return Math.max(1, step) + USUAL_FACTOR * ideal(micros);
    }

    private double ideal(long micros) {
        return (double) micros / idealCycleMicros * places;
    }
}
