package linetwin.sim.learn.fit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * A sample as it is, for durations that no family describes: equally likely values in ascending order, each the mean of the
 * durations between two quantiles, so that they keep the mean of the sample whatever their number.
 *
 * @param values at most {@value #MOST}
 */
public record EmpiricalForm(List<Double> values) {
    static final int MOST = 200;

    public EmpiricalForm {
        values = List.copyOf(values);
    }

    public double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** By the Kaplan–Meier curve; beyond the longest that ended, if it ends above 0, by the tail of a distribution. */
    static EmpiricalForm of(KaplanMeier curve, int n, ContinuousDistribution tail) {
        Blocks blocks = new Blocks(Math.min(n, MOST));
        double left = 1;
        for (int step = 0; step < curve.steps(); step++) {
            blocks.add(curve.time(step), left - curve.survivalFraction(step));
            left = curve.survivalFraction(step);
        }
        if (left > 0) {
            double beyond = tail.survivalProbability(curve.time(curve.steps() - 1));
            for (int i = MOST - 1; i >= 0; i--) {
                blocks.add(tail.inverseSurvivalProbability(beyond * (i + 0.5) / MOST), left / MOST);
            }
        }
        return new EmpiricalForm(blocks.means());
    }

    /** Shares of equal size, filled one after the other; each is rid of the rounding of the last. */
    private static final class Blocks {
        private final double size;
        private final int count;
        private final List<Double> means = new ArrayList<>();
        private double weight;
        private double sum;

        Blocks(int count) {
            this.count = count;
            size = 1.0 / count;
        }

        void add(double value, double share) {
            double rest = share;
            while (weight + rest >= size * (1 - 1e-9) && means.size() < count) {
                double part = Math.min(rest, size - weight);
                means.add((sum + part * value) / (weight + part));
                rest -= part;
                weight = 0;
                sum = 0;
            }
            weight += rest;
            sum += rest * value;
        }

        List<Double> means() {
            return means;
        }
    }
}
