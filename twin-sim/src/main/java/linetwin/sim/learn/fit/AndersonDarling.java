package linetwin.sim.learn.fit;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * The Anderson–Darling distance A² = n ∫ (F̂ − F)² / (F (1 − F)) dF between the Kaplan–Meier curve F̂ and a distribution F, up to the
 * longest duration that ended. Without censoring it is the classical statistic (Anderson and Darling, A test of goodness of
 * fit, JASA 49, 1954); with it, that of Koziol (Goodness-of-fit tests for randomly censored data, Biometrika 67, 1980).
 *
 * <p>Where F̂ = c and u = F runs from a to b: ∫ (c − u)²/(u (1 − u)) du = −(b − a) + c² ln(b/a) − (1 − c)² ln((1 − b)/(1 − a)).
 */
public final class AndersonDarling {
    private AndersonDarling() {}

    /** The distance, of {@code n} durations of which the curve tells. */
    public static double distance(KaplanMeier curve, int n, ContinuousDistribution distribution) {
        double sum = 0;
        double ended = 0;
        Point from = new Point(0, 1);
        for (int step = 0; step < curve.steps(); step++) {
            double time = curve.time(step);
            Point to = new Point(distribution.cumulativeProbability(time), distribution.survivalProbability(time));
            sum += piece(ended, from, to);
            ended = 1 - curve.survivalFraction(step);
            from = to;
        }
        if (curve.leftFraction() == 0) {
            sum += piece(1, from, new Point(1, 0));
        }
        return n * sum;
    }

    private static double piece(double ended, Point from, Point to) {
        double left = 1 - ended;
        double below = ended == 0 ? 0 : ended * ended * (log(to.below) - log(from.below));
        double above = left == 0 ? 0 : left * left * (log(to.above) - log(from.above));
        return below - above - (to.below - from.below);
    }

    private static double log(double probability) {
        return Math.log(Math.max(probability, Double.MIN_NORMAL));
    }

    /** F and 1 − F of a time. */
    private record Point(double below, double above) {}
}
