package linetwin.sim.random;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Gamma;

/**
 * Draws durations, in ticks, from a distribution given by its moments (also in ticks).
 *
 * <p>Transcendental functions are those of {@link StrictMath} or as reproducible, so that every machine draws the same ticks.
 */
public interface DurationSampler {
    /**
     * The longest that is drawn, 36 000 years, so that times of which a few are added up stay far from the end of a
     * {@code long}; no run lasts as long.
     */
    long LONGEST = 1L << 60;

    /** The next duration, 0 to {@link #LONGEST}, rounded to the nearest tick. */
    long sample(RandomStream stream);

    /** Fills the array with the next durations. */
    default void fill(long[] durations, RandomStream stream) {
        for (int i = 0; i < durations.length; i++) {
            durations[i] = sample(stream);
        }
    }

    /** Always the same. */
    static DurationSampler constant(long ticks) {
        return stream -> ticks;
    }

    /** Exponential. */
    static DurationSampler exponential(double mean) {
        return stream -> ticks(mean * stream.exponential());
    }

    /** The sum of {@code k} exponential phases, with the given mean of the sum. */
    static DurationSampler erlang(int k, double mean) {
        double phase = mean / k;
        return stream -> {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                sum += stream.exponential();
            }
            return ticks(phase * sum);
        };
    }

    /** Uniform. */
    static DurationSampler uniform(double min, double max) {
        return stream -> ticks(min + (max - min) * stream.uniform());
    }

    /** Triangular, by inversion. */
    static DurationSampler triangular(double min, double mode, double max) {
        double width = max - min;
        double split = width == 0 ? 0 : (mode - min) / width;
        return stream -> {
            double u = stream.uniform();
            double x = u < split
                    ? min + StrictMath.sqrt(u * width * (mode - min))
                    : max - StrictMath.sqrt((1 - u) * width * (max - mode));
            return ticks(x);
        };
    }

    /** Lognormal, by mean and coefficient of variation: sigma^2 = ln(1 + cv^2), x = mean exp(sigma z - sigma^2/2). */
    static DurationSampler lognormal(double mean, double cv) {
        double variance = StrictMath.log(1 + cv * cv);
        double sigma = StrictMath.sqrt(variance);
        return stream -> ticks(mean * ExponentialFunction.of(sigma * stream.normal() - variance / 2));
    }

    /** Gamma, by mean and coefficient of variation: shape = 1/cv^2 (Marsaglia and Tsang 2000). */
    static DurationSampler gamma(double mean, double cv) {
        double shape = 1 / (cv * cv);
        double scale = mean / shape;
        return stream -> ticks(scale * GammaVariate.draw(shape, stream));
    }

    /** Weibull, by mean and shape k: scale = mean / Gamma(1 + 1/k). */
    static DurationSampler weibull(double mean, double shape) {
        // Rounded, since the last bits of the library's gamma function may differ between machines.
        double scale = mean / (StrictMath.rint(Gamma.value(1 + 1 / shape) * 1e12) / 1e12);
        return stream -> ticks(scale * StrictMath.pow(stream.exponential(), 1 / shape));
    }

    /**
     * Straight between quantiles, by inversion (Law, Simulation Modeling and Analysis, 5th ed., section 8.3.16).
     *
     * @param fractions in ascending order, from 0 to 1
     * @param quantiles of them
     */
    static DurationSampler empirical(double[] fractions, double[] quantiles) {
        double[] shares = fractions.clone();
        double[] times = quantiles.clone();
        return stream -> {
            double u = stream.uniform();
            int found = Arrays.binarySearch(shares, u);
            int from = found >= 0 ? found : -found - 2;
            double part = (u - shares[from]) / (shares[from + 1] - shares[from]);
            return ticks(times[from] + part * (times[from + 1] - times[from]));
        };
    }

    /** The nearest tick to a time of 0 or more. */
    private static long ticks(double time) {
        return Math.min((long) (time + 0.5), LONGEST);
    }
}
