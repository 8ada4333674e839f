package linetwin.sim.random;

/** Beta variates, as a share of two gamma variates (Johnson, Kotz and Balakrishnan 1995, Continuous univariate distributions 2, ch. 25). */
public final class BetaVariate {
    private BetaVariate() {}

    /**
     * A number of 0 to 1.
     *
     * @param mean 0..1
     * @param concentration the sum of both shapes, more than 0
     */
    public static double draw(double mean, double concentration, RandomStream stream) {
        if (mean <= 0 || mean >= 1) {
            return mean <= 0 ? 0 : 1;
        }
        double one = GammaVariate.draw(mean * concentration, stream);
        double other = GammaVariate.draw((1 - mean) * concentration, stream);
        return one / (one + other);
    }
}
