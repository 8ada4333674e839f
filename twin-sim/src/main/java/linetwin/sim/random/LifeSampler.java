package linetwin.sim.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Gamma;

/**
 * Draws how long something lasts of which it is known that it has lasted for a time, or only that it is going on. Durations
 * in ticks.
 *
 * <p>Exact for each distribution: by inversion where it can be inverted, else by rejection whose acceptance does not fall
 * with the time (Devroye, Non-Uniform Random Variate Generation, 1986). Functions are those of {@link StrictMath}, so that
 * every machine draws the same.
 */
public final class LifeSampler {
    private final Remaining remaining;
    private final Met met;

    private LifeSampler(Remaining remaining, Met met) {
        this.remaining = remaining;
        this.met = met;
    }

    /** The whole duration, if it is longer than so much. */
    @FunctionalInterface
    private interface Remaining {
        double draw(double elapsed, RandomStream stream);
    }

    /** The whole duration of one that is met. */
    @FunctionalInterface
    private interface Met {
        double draw(RandomStream stream);
    }

    /**
     * The whole duration, given that it is longer than so much. If none lasts as long, just so much: then it is over now.
     *
     * @param elapsed 0 or more
     */
    public double longerThan(double elapsed, RandomStream stream) {
        return Math.max(elapsed, remaining.draw(elapsed, stream));
    }

    /** The whole duration of one that is met at some time while it goes on: long ones are met more often, by their length. */
    public double metOnTheWay(RandomStream stream) {
        return met.draw(stream);
    }

    /** Always the same. */
    public static LifeSampler constant(double ticks) {
        return new LifeSampler((elapsed, stream) -> ticks, stream -> ticks);
    }

    /** Exponential. */
    public static LifeSampler exponential(double mean) {
        return new LifeSampler(
                (elapsed, stream) -> elapsed + mean * stream.exponential(),
                stream -> mean * (stream.exponential() + stream.exponential()));
    }

    /** Gamma, by its shape and mean; with a whole shape, Erlang. */
    public static LifeSampler gamma(double shape, double mean) {
        double scale = mean / shape;
        return new LifeSampler(
                (elapsed, stream) -> scale * Tails.gamma(shape, elapsed / scale, stream),
                stream -> scale * GammaVariate.draw(shape + 1, stream));
    }

    /** Lognormal, by mean and coefficient of variation. */
    public static LifeSampler lognormal(double mean, double cv) {
        double variance = StrictMath.log(1 + cv * cv);
        double sigma = StrictMath.sqrt(variance);
        double median = mean * StrictMath.exp(-variance / 2);
        return new LifeSampler(
                (elapsed, stream) ->
                        median * StrictMath.exp(sigma * Tails.normal(StrictMath.log(elapsed / median) / sigma, stream)),
                stream -> median * StrictMath.exp(sigma * stream.normal() + variance));
    }

    /** Weibull, by mean and shape. */
    public static LifeSampler weibull(double mean, double shape) {
        double scale = mean / Gamma.value(1 + 1 / shape);
        return new LifeSampler(
                (elapsed, stream) -> scale
                        * StrictMath.pow(StrictMath.pow(elapsed / scale, shape) + stream.exponential(), 1 / shape),
                stream -> scale * StrictMath.pow(GammaVariate.draw(1 + 1 / shape, stream), 1 / shape));
    }

    /** Uniform. */
    public static LifeSampler uniform(double min, double max) {
        return max > min ? empirical(new double[] {0, 1}, new double[] {min, max}) : constant(min);
    }

    /** Triangular. */
    public static LifeSampler triangular(double min, double mode, double max) {
        if (min == max) {
            return constant(min);
        }
        double width = max - min;
        double split = (mode - min) / width;
        return bounded(
                max,
                x -> x < mode
                        ? (x - min) * (x - min) / (width * (mode - min))
                        : 1 - (max - x) * (max - x) / (width * Math.max(max - mode, Double.MIN_NORMAL)),
                u -> u < split
                        ? min + StrictMath.sqrt(u * width * (mode - min))
                        : max - StrictMath.sqrt((1 - u) * width * (max - mode)));
    }

    /**
     * Straight between quantiles.
     *
     * @param fractions in ascending order, from 0 to 1
     * @param quantiles of them
     */
    public static LifeSampler empirical(double[] fractions, double[] quantiles) {
        double[] shares = fractions.clone();
        double[] times = quantiles.clone();
        double most = times[times.length - 1];
        return bounded(most, x -> between(times, shares, x), u -> between(shares, times, u));
    }

    private static double between(double[] from, double[] to, double x) {
        int found = Arrays.binarySearch(from, x);
        int low = Math.max(0, Math.min(found >= 0 ? found : -found - 2, from.length - 2));
        double width = from[low + 1] - from[low];
        double part = width == 0 ? 1 : Math.min(1, Math.max(0, (x - from[low]) / width));
        return to[low] + part * (to[low + 1] - to[low]);
    }

    /**
     * With a greatest value; by its distribution function and the inverse of that. One that is met is taken with a
     * probability by its length.
     */
    private static LifeSampler bounded(double most, DoubleUnaryOperator distribution, DoubleUnaryOperator inverse) {
        return new LifeSampler(
                (elapsed, stream) -> {
                    double below = elapsed >= most ? 1 : Math.max(0, distribution.applyAsDouble(elapsed));
                    return elapsed >= most ? elapsed : inverse.applyAsDouble(below + (1 - below) * stream.uniform());
                },
                stream -> {
                    double drawn = inverse.applyAsDouble(stream.uniform());
                    while (stream.uniform() * most >= drawn) {
                        drawn = inverse.applyAsDouble(stream.uniform());
                    }
                    return drawn;
                });
    }
}
