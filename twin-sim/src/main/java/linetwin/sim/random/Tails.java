package linetwin.sim.random;

/** Variates beyond a value, by rejection from exponential proposals that fit the better, the further out it lies. */
final class Tails {
    private Tails() {}

    /**
     * Standard normal, greater than the least value: Robert (1995), Simulation of truncated normal variables, Statistics and
     * Computing 5.
     */
    static double normal(double least, RandomStream stream) {
        if (least <= 0) {
            double x = stream.normal();
            while (x <= least) { // at least every second is greater
                x = stream.normal();
            }
            return x;
        }
        double rate = (least + StrictMath.sqrt(least * least + 4)) / 2;
        while (true) {
            double x = least + stream.exponential() / rate;
            double distance = x - rate;
            if (stream.uniform() < StrictMath.exp(-distance * distance / 2)) {
                return x;
            }
        }
    }

    /**
     * Standard gamma, greater than the least value: whole draws up to a standard deviation above the mean, beyond it exponential
     * ones at the rate at which the density falls there (Dagpunar 1978, Sampling of variates from a truncated gamma
     * distribution).
     */
    static double gamma(double shape, double least, RandomStream stream) {
        if (least <= shape + StrictMath.sqrt(shape)) {
            double x = GammaVariate.draw(shape, stream);
            while (x <= least) { // at least every eighth is greater
                x = GammaVariate.draw(shape, stream);
            }
            return x;
        }
        double power = shape - 1;
        double rate = power > 0 ? 1 - power / least : 1;
        while (true) {
            double beyond = stream.exponential() / rate;
            double x = least + beyond;
            double accepted = power > 0
                    ? power * (StrictMath.log(x / least) - beyond / least)
                    : power * StrictMath.log(x / least);
            if (StrictMath.log(1 - stream.uniform()) < accepted) {
                return x;
            }
        }
    }
}
