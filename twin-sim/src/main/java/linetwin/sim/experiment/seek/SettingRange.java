package linetwin.sim.experiment.seek;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Between which values a parameter is sought. A range that begins above zero is divided by ratios, since a factor of ½ is as
 * far from 1 as one of 2; another one by differences.
 *
 * @param usual the value as the line is
 */
public record SettingRange(double from, double to, double usual) {
    public SettingRange {
        if (!(from >= 0 && from < to && Double.isFinite(to))) {
            throw new IllegalArgumentException("range is " + from + " to " + to + "; must rise from 0 or more");
        }
    }

    /** Values from the first to the last in equal steps. */
    double[] coarse(int steps) {
        return DoubleStream.concat(
                        IntStream.range(0, steps).mapToDouble(i -> value((double) i / steps)), DoubleStream.of(to))
                .toArray();
    }

    double middle(double low, double high) {
        return from > 0 ? StrictMath.sqrt(low * high) : (low + high) / 2;
    }

    /** How far apart two values are, as a fraction: by ratios of the lower value, by differences of the range. */
    double distance(double low, double high) {
        return from > 0 ? StrictMath.log(high / low) : (high - low) / (to - from);
    }

    private double value(double part) {
        return from > 0 ? from * StrictMath.pow(to / from, part) : from + part * (to - from);
    }
}
