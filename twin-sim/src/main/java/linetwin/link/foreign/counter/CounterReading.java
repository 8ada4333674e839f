package linetwin.link.foreign.counter;

/**
 * What a counter shows.
 *
 * @param value in items; less than 0 of a counter that is shown with a sign and has gone past its largest number
 * @param step items that it counts at a time; its own largest number is so many times larger in items
 */
public record CounterReading(double value, double step) {
    private static final double VALUES_OF_16_BITS = 1L << 16;
    private static final double VALUES_OF_32_BITS = 1L << 32;

    /** Refuses what no counter of 32 bits can show. */
    public CounterReading {
        if (!(step > 0 && value >= -step * VALUES_OF_32_BITS / 2)) {
            throw new IllegalArgumentException("value and step are " + value + " and " + step
                    + "; must be -2^31 times the step or more, and more than 0");
        }
    }

    boolean isNegative() {
        return value < 0;
    }

    /**
     * The same without a sign, as two's complement has it: of 16 bits if it can be and the reading before fits into so many, otherwise
     * of 32.
     */
    CounterReading unsigned(double before) {
        if (value >= 0) {
            return this;
        }
        double few = VALUES_OF_16_BITS * step;
        boolean isOf16 = value >= -few / 2 && before < few;
        return new CounterReading(value + (isOf16 ? few : VALUES_OF_32_BITS * step), step);
    }

    /** A counter of single items. */
    public static CounterReading of(double value) {
        return new CounterReading(value, 1);
    }
}
