package linetwin.sim.random;

/**
 * Standard gamma variates: Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3).
 * Written here because library samplers use functions that may differ in the last bit between machines.
 */
final class GammaVariate {
    private GammaVariate() {}

    static double draw(double shape, RandomStream stream) {
        return shape < 1
                ? atLeastOne(shape + 1, stream) * StrictMath.pow(1 - stream.uniform(), 1 / shape)
                : atLeastOne(shape, stream);
    }

    private static double atLeastOne(double shape, RandomStream stream) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = stream.normal();
            double cube = 1 + c * x;
            if (cube > 0) {
                double v = cube * cube * cube;
                double u = 1 - stream.uniform();
                if (StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
