package linetwin.sim.experiment.gain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.sim.stats.ConfidenceInterval;

/**
 * A gain by one definition of efficiency, shared out among levers. The means of the shares add up to the mean of the total.
 *
 * @param baseline efficiency without any lever
 * @param other efficiency with all levers
 * @param totalPercent (other − baseline) / baseline
 * @param levers in the order of the scenario
 * @param spread how wide the answer is when the effects of the levers are drawn too; empty if they were not
 * @param replications what each of them saw, by which a result can be checked without running all of it again
 */
public record GainShares(
        EfficiencyDefinition definition,
        ConfidenceInterval baseline,
        ConfidenceInterval other,
        ConfidenceInterval totalPercent,
        List<LeverShare> levers,
        Optional<GainSpread> spread,
        List<Ends> replications) {
    public GainShares {
        levers = List.copyOf(levers);
        replications = List.copyOf(replications);
    }

    /**
     * The efficiency in one replication.
     *
     * @param baseline without any lever
     * @param other with all levers, their effects at their modes
     * @param otherDrawn the same with the effects drawn; empty if they were not
     */
    public record Ends(double baseline, double other, OptionalDouble otherDrawn) {}
}
