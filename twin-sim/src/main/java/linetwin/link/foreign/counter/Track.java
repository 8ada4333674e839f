package linetwin.link.foreign.counter;

/**
 * Where a counter may be: what it showed, and what is counted by that.
 *
 * @param value what it showed last
 * @param at when it did
 * @param grew when it last showed something new, since it may be read more often than it counts
 * @param total items since the run began, if this is where the counter is; less than 0 after a correction of what was before
 * @param begun when it began to count from where it does
 * @param base where it began
 */
record Track(double value, Moment at, Moment grew, double total, Moment begun, double base) {
    /** The first one: whatever comes with an earlier time is of a clock that was set back. */
    static Track first(double value, Moment at, double total) {
        return new Track(value, at, at, total, Moment.EVER, value);
    }

    static Track begin(double value, Moment at, double total) {
        return new Track(value, at, at, total, at, value);
    }

    Track grow(double newValue, Moment newAt) {
        return new Track(newValue, newAt, newValue > value ? newAt : grew, total + (newValue - value), begun, base);
    }

    /** Whether a reading is less, or so much more, that this one, which may be old, must be from before. */
    boolean isOvertaken(CounterReading reading, Moment later, CountingRate rate) {
        return reading.value() < value || reading.value() - value > rate.usual(later.microsSince(at), reading.step());
    }

    /** Items since it began where it did. */
    double grown() {
        return value - base;
    }
}
