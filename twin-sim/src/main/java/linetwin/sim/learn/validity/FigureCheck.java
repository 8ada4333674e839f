package linetwin.sim.learn.validity;

import linetwin.sim.stats.Tally;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure as it was and as a model predicts it.
 *
 * @param observed on the line
 * @param mean of the replications
 * @param lower end of the 95 % prediction interval
 * @param upper end of it
 * @param pValue how often the model itself would be as far from its predictions, 0..1
 * @param isRefuted whether it is held to be false with all figures in view
 */
public record FigureCheck(
        CheckedFigure figure,
        double observed,
        double mean,
        double lower,
        double upper,
        double pValue,
        boolean isRefuted) {
    private static final double TAIL = 0.025;

    /**
     * By Student's t of square roots, which make shares and counts nearly normal (Bartlett, The use of transformations, Biometrics 3,
     * 1947). Within what replications reached, never rarer than they can tell, and so always of single hours, which one long stop can empty.
     */
    static FigureCheck of(CheckedFigure figure, double observed, double[] predicted) {
        Tally roots = new Tally();
        Tally plain = new Tally();
        for (double value : predicted) {
            roots.add(Math.sqrt(value));
            plain.add(value);
        }
        int n = predicted.length;
        TDistribution t = TDistribution.of(n - 1.0);
        double error = roots.standardDeviation() * Math.sqrt(1 + 1.0 / n);
        double reach = t.inverseSurvivalProbability(TAIL) * error;
        double apart = Math.abs(Math.sqrt(observed) - roots.mean());
        double p = error == 0 ? (apart < 1e-9 ? 1 : 0) : 2 * t.survivalProbability(apart / error);
        boolean isReached = plain.minimum() <= observed && observed <= plain.maximum();
        double low = Math.max(0, roots.mean() - reach);
        return new FigureCheck(
                figure,
                observed,
                plain.mean(),
                low * low,
                (roots.mean() + reach) * (roots.mean() + reach),
                isReached || figure instanceof CheckedFigure.Output ? Math.max(p, 2.0 / (n + 1)) : p,
                false);
    }

    FigureCheck refuted() {
        return new FigureCheck(figure, observed, mean, lower, upper, pValue, true);
    }

    /** Whether it lies in its interval, as 19 of 20 do by chance. */
    public boolean isInside() {
        return lower <= observed && observed <= upper;
    }
}
