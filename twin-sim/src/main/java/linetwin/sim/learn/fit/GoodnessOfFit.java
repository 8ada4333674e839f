package linetwin.sim.learn.fit;

/**
 * How far a sample lies from the distribution that was fitted to it.
 *
 * @param andersonDarling the distance A²
 * @param pValue how often samples of the fitted distribution itself, fitted again, lie at least as far from it, 0..1
 */
public record GoodnessOfFit(double andersonDarling, double pValue) {
    /** Below it, a family is said not to fit. */
    public static final double REFUSAL = 0.01;

    public GoodnessOfFit {
        if (!(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("p is " + pValue + "; must be 0 to 1");
        }
    }

    public boolean isRefused() {
        return pValue < REFUSAL;
    }
}
