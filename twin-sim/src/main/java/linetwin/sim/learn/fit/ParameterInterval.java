package linetwin.sim.learn.fit;

/**
 * The range that holds the true value of a parameter with a given probability.
 *
 * @param lower 0 where the sample sets no bound
 * @param upper infinite where the sample sets no bound
 * @param levelFraction probability that the procedure covers the true value, 0..1
 */
public record ParameterInterval(double lower, double upper, double levelFraction) {
    /** The level of all intervals of fits. */
    public static final double LEVEL = 0.95;

    public ParameterInterval {
        if (!(lower >= 0 && lower <= upper)) {
            throw new IllegalArgumentException(
                    "interval " + lower + " to " + upper + "; must run from 0 or more upwards");
        }
    }

    /** The narrowest that holds both. */
    ParameterInterval around(ParameterInterval other) {
        return new ParameterInterval(Math.min(lower, other.lower), Math.max(upper, other.upper), levelFraction);
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
