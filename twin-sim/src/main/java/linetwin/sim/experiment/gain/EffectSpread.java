package linetwin.sim.experiment.gain;

import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.Sample;

/**
 * One figure with the effects of the levers drawn anew in each replication, beside the same replications with the effects
 * at their modes. What the first spread exceeds the second by comes from the effects, the rest is noise of the runs.
 *
 * @param meanPercent mean over the draws
 * @param drawnStandardDeviation over replications with drawn effects: effects and noise
 * @param noiseStandardDeviation over replications with effects at their modes: noise alone
 * @param rangePercent the long-run figure of one further draw, without the noise of a run
 */
public record EffectSpread(
        ConfidenceInterval meanPercent,
        double drawnStandardDeviation,
        double noiseStandardDeviation,
        PredictionInterval rangePercent) {

    /** Splits the spread of values in percent, one per replication; both samples used the same random streams. */
    static EffectSpread of(Sample drawn, Sample atModes, double levelFraction) {
        double total = drawn.tally().standardDeviation();
        double noise = atModes.tally().standardDeviation();
        return new EffectSpread(
                drawn.confidenceInterval(levelFraction),
                total,
                noise,
                PredictionInterval.of(drawn.tally().mean(), effects(total, noise), drawn.size(), levelFraction));
    }

    /** Standard deviation that comes from the effects alone; 0 where the noise hides it. */
    public double effectStandardDeviation() {
        return effects(drawnStandardDeviation, noiseStandardDeviation);
    }

    private static double effects(double total, double noise) {
        return Math.sqrt(Math.max(0, total * total - noise * noise));
    }
}
