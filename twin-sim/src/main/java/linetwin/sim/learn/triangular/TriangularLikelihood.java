package linetwin.sim.learn.triangular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The likelihood of durations under triangular distributions, and where it is greatest. With given bounds the likeliest mode is
 * one of the durations (Oliver, A maximum likelihood oddity, The American Statistician 26, 1972), so that only the bounds are
 * searched for, by Nelder and Mead over the logarithms of their distances from the outermost durations, and on the border: where the
 * mode is the least or the greatest duration, and a bound too. No density is more than 2 over the range, so that there is a maximum.
 *
 * <p>Durations that were not seen to their end count by how likely it is to last longer. The mode then is the likeliest of the
 * durations that ended, which is next to the likeliest of all values.
 */
final class TriangularLikelihood {
    private static final int MOST_EVALUATIONS = 2_000;
    private static final int MOST_STEPS = 300;
    private static final double IMPOSSIBLE = -1e300;
    /** Logarithms of distances over the range of the durations, from which the search begins. */
    private static final double[] STARTS = {-4, -1.5, 0.5};
    /** Farther than e^6 ranges away a bound says nothing more. */
    private static final double FARTHEST = 6;
    /** Products of durations that ended and did not, beyond which fewer modes are tried. */
    private static final double MOST_PAIRS = 200_000;

    private final double[] ended;
    private final double[] lost;
    private final double range;
    private final double last;
    private final int step;

    /**
     * @param ended in ascending order, not all alike
     * @param lost lasted longer than this, in ascending order
     */
    TriangularLikelihood(double[] ended, double[] lost) {
        this.ended = ended;
        this.lost = lost;
        double longest = ended[ended.length - 1];
        range = longest - ended[0];
        last = lost.length == 0 ? longest : Math.max(longest, lost[lost.length - 1]);
        step = (int) Math.max(1, (double) ended.length * lost.length / MOST_PAIRS);
    }

    /** A mode and how likely it is with given bounds. */
    private record Peak(double min, double mode, double max, double logLikelihood) {}

    TriangularFit maximum() {
        List<Peak> peaks = new ArrayList<>();
        best(List.of(Optional.empty(), Optional.empty())).ifPresent(peaks::add);
        best(List.of(Optional.of(ended[0]), Optional.empty())).ifPresent(peaks::add);
        best(List.of(Optional.of(0.0), Optional.empty())).ifPresent(peaks::add);
        best(List.of(Optional.empty(), Optional.of(last))).ifPresent(peaks::add);
        Peak best = peaks.stream()
                .max(Comparator.comparingDouble(Peak::logLikelihood))
                .orElseThrow();
        return new TriangularFit(
                best.min(), best.mode(), best.max(), best.logLikelihood(), ended.length, Optional.empty());
    }

    /** The likeliest with the bounds that are fixed; empty if none is possible. */
    private Optional<Peak> best(List<Optional<Double>> fixed) {
        double[] start = {0, 0};
        double most = IMPOSSIBLE;
        for (double below : STARTS) {
            for (double above : STARTS) {
                double value = at(new double[] {below, above}, fixed).logLikelihood();
                if (value > most) {
                    most = value;
                    start = new double[] {below, above};
                }
            }
        }
        if (most <= IMPOSSIBLE) {
            return Optional.empty();
        }
        double[] found = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-8, MOST_STEPS))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(point -> at(point, fixed).logLikelihood()),
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(new double[] {0.3, 0.3}))
                .getPoint();
        return Optional.of(at(found, fixed));
    }

    private Peak at(double[] point, List<Optional<Double>> fixed) {
        double below = range * Math.exp(Math.min(FARTHEST, point[0]));
        double above = range * Math.exp(Math.min(FARTHEST, point[1]));
        return peak(
                fixed.get(0).orElse(Math.max(0, ended[0] - below)), fixed.get(1).orElse(last + above));
    }

    /** The likeliest mode between two bounds. */
    private Peak peak(double min, double max) {
        int n = ended.length;
        double[] above = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            above[i] = above[i + 1] + Math.log(max - ended[i]);
        }
        double below = 0;
        double most = IMPOSSIBLE;
        double mode = ended[0];
        double constant = n * Math.log(2 / (max - min));
        for (int i = 0; i < n; i++) {
            double peak = ended[i];
            double left = i == 0 ? 0 : below - i * Math.log(peak - min);
            double right = i == n - 1 ? 0 : above[i + 1] - (n - 1 - i) * Math.log(max - peak);
            double value = constant + left + right;
            if (value > most && (i % step == 0 || i == n - 1)) {
                value += ofLost(min, peak, max);
            }
            if (value > most && (i % step == 0 || i == n - 1)) {
                most = value;
                mode = peak;
            }
            below += Math.log(peak - min);
        }
        return new Peak(min, mode, max, most);
    }

    private double ofLost(double min, double mode, double max) {
        double sum = 0;
        for (double duration : lost) {
            sum += Math.log(survival(duration, min, mode, max));
        }
        return sum;
    }

    private static double survival(double duration, double min, double mode, double max) {
        if (duration <= min) {
            return 1;
        }
        return duration < mode
                ? 1 - (duration - min) * (duration - min) / ((max - min) * (mode - min))
                : (max - duration) * (max - duration) / ((max - min) * (max - mode));
    }
}
