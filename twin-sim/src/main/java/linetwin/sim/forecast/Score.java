package linetwin.sim.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import linetwin.sim.stats.CountInterval;
import linetwin.sim.stats.Sample;

/**
 * How good forecasts were of which the outcome is known.
 *
 * @param outcomes one or more
 */
public record Score(List<Outcome> outcomes) {
    public Score {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("a score needs one outcome or more");
        }
    }

    /**
     * A forecast and what happened.
     *
     * @param foretold equally likely values
     * @param observed what happened
     * @param naive what a forecast without a model said
     */
    public record Outcome(Sample foretold, double observed, double naive) {
        /**
         * The continuous ranked probability score: the distance of the foretold distribution from what happened, in the unit of
         * the values; of a single value, its distance. E|X − y| − ½ E|X − X′| (Gneiting and Raftery, Journal of the American
         * Statistical Association 102, 2007), with the pairs of different members, so that it does not depend on their number
         * (Ferro, Quarterly Journal of the Royal Meteorological Society 140, 2014).
         */
        public double crps() {
            double[] sorted = foretold.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            int n = sorted.length;
            double distance = Arrays.stream(sorted)
                    .map(value -> Math.abs(value - observed))
                    .average()
                    .orElseThrow();
            double spread = 0;
            for (int i = 0; i < n; i++) {
                spread += (2.0 * i - n + 1) * sorted[i]; // each pair once
            }
            return n == 1 ? distance : distance - spread / (n * (n - 1.0));
        }

        /** The part of the outcome's count that lies in the middle share of this size of the foretold values, 0..1. */
        double insideFraction(double levelFraction) {
            double places = foretold.size() + 1.0; // the outcome is one of them
            double low =
                    foretold.values().stream().filter(value -> value < observed).count() / places;
            double high = (foretold.values().stream()
                                    .filter(value -> value <= observed)
                                    .count()
                            + 1)
                    / places;
            double begin = Math.max(low, (1 - levelFraction) / 2);
            double end = Math.min(high, (1 + levelFraction) / 2);
            return Math.max(0, end - begin) / (high - low);
        }

        /** Where the outcome lies among the foretold values, 0..1; equal ones count half. */
        public double rankFraction() {
            double below = foretold.values().stream()
                    .mapToDouble(value -> value < observed ? 1 : value == observed ? 0.5 : 0)
                    .sum();
            return below / foretold.size();
        }
    }

    /** The share of outcomes that lay inside the interval of a level, 0..1; of good forecasts, about the level. */
    public double coverageFraction(double levelFraction) {
        return mean(
                outcome -> CountInterval.of(outcome.foretold(), levelFraction).holds(outcome.observed()) ? 1 : 0);
    }

    /**
     * The same as {@link #coverageFraction} as if counts had no steps: where an end of the interval falls into a count, the outcome
     * of that count is inside by the part of it. Of right forecasts it is the level, however coarse counts are (the
     * non-randomised probability integral transform of Czado, Gneiting and Held, Biometrics 65, 2009).
     */
    public double smoothCoverageFraction(double levelFraction) {
        return mean(outcome -> outcome.insideFraction(levelFraction));
    }

    /** Mean continuous ranked probability score; the less, the better. */
    public double crps() {
        return mean(Outcome::crps);
    }

    /** The same of the naive forecasts, which are single values: their mean distance. */
    public double naiveCrps() {
        return mean(outcome -> Math.abs(outcome.naive() - outcome.observed()));
    }

    /** How much more was foretold on average than happened. */
    public double bias() {
        return mean(outcome -> outcome.foretold().tally().mean() - outcome.observed());
    }

    private double mean(ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).average().orElseThrow();
    }
}
