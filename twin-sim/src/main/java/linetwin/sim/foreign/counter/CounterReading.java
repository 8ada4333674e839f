package linetwin.sim.foreign.counter;

/**
 * What a counter shows.
 *
 * @param value in items, 0 or more
 * @param step items that it counts at a time; its own largest number is so many times larger in items
 */
public record CounterReading(double value, double step) {
    public CounterReading {
        if (!(value >= 0 && step > 0)) {
            throw new IllegalArgumentException(
                    "value and step are " + value + " and " + step + "; must be 0 or more, and more than 0");
        }
    }

    /** A counter of single items. */
    public static CounterReading of(double value) {
        return new CounterReading(value, 1);
    }
}
