package linetwin.sim.experiment;

import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PairedComparison;

/**
 * By how much a line is more efficient than its baseline, by one definition of efficiency.
 *
 * @param baseline mean of the baseline
 * @param other mean of the other line
 * @param comparison of the two, paired by replication
 */
public record Gain(
        EfficiencyDefinition definition,
        ConfidenceInterval baseline,
        ConfidenceInterval other,
        PairedComparison comparison) {

    /** (E_other − E_baseline) / E_baseline in percent, with the half-width of its interval. */
    public ConfidenceInterval percent() {
        ConfidenceInterval fraction = comparison.relativeChange();
        return new ConfidenceInterval(fraction.mean() * 100, fraction.halfWidth() * 100, fraction.levelFraction());
    }
}
