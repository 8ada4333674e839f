package linetwin.sim.forecast.drift;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often sums over a moving window go too high by chance. With the score z of a sum of w batches that moves on by one of them, that is z φ(z) ν(z √(2/w))
 * times in the length of the window, where ν tells what is overlooked between the looks (Siegmund and Venkatraman,
 * Using the generalized likelihood ratio statistic for sequential detection of a change-point, Annals of Statistics 23, 1995).
 *
 * <p>All parameters share one threshold of the log likelihood ratio, which by Neyman and Pearson finds most changes for as many false alarms:
 * few are spent on what can't be told in the window and on what is plain anyway.
 */
final class AlarmBudget {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LEAST_SCORE = 1.5;
    private static final double HIGHEST = 60;
    private static final int STEPS = 40;

    private AlarmBudget() {}

    /**
     * What a window holds of one parameter, for a change to one side.
     *
     * @param batches that it is made of
     */
    record Load(RatioLaw law, double size, int batches) {
        /** Times in the length of the window that its sum goes beyond this by chance. */
        double rate(double threshold) {
            double score = Math.max(LEAST_SCORE, law.score(size, threshold));
            return Double.isInfinite(score)
                    ? 0
                    : score * NORMAL.density(score) * overlooked(score * Math.sqrt(2.0 / batches));
        }
    }

    /** Times in the length of the window that any sum goes beyond this by chance. */
    static double rate(List<Load> loads, double threshold) {
        return loads.stream().mapToDouble(load -> load.rate(threshold)).sum();
    }

    /** What a sum must go beyond, so that all together do it by chance so often in the length of the window. */
    static double threshold(List<Load> loads, double rate) {
        double low = 0;
        double high = HIGHEST;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (rate(loads, middle) > rate) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** ν of Siegmund, Sequential Analysis, 1985, by the approximation of Siegmund and Yakir, The Statistics of Gene Mapping, 2007, 5.2. */
    private static double overlooked(double x) {
        double half = x / 2;
        double below = NORMAL.cumulativeProbability(half);
        return (below - 0.5) / half / (half * below + NORMAL.density(half));
    }
}
