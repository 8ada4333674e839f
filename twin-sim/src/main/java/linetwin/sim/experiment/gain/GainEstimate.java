package linetwin.sim.experiment.gain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.scenario.Lever;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.Ratio;
import linetwin.sim.stats.Sample;

/**
 * Estimates a gain and its shares from what each replication added. All of them are ratios to the mean of the baseline, so
 * that the shares add up to the total, and the total is that of a comparison of the two lines.
 */
final class GainEstimate {
    private static final double LEVEL = ExperimentResult.LEVEL_FRACTION;

    private final EfficiencyDefinition definition;
    private final List<Lever> levers;
    private final List<SharedGain> atModes;
    private final Sample baseline;

    GainEstimate(EfficiencyDefinition definition, List<Lever> levers, List<SharedGain> atModes) {
        this.definition = definition;
        this.levers = levers;
        this.atModes = atModes;
        this.baseline = sample(atModes, SharedGain::none);
    }

    /** Adds how uncertain the gain is, if the same replications were run with drawn effects too. */
    GainShares with(List<SharedGain> drawn) {
        return new GainShares(
                definition,
                baseline.confidenceInterval(LEVEL),
                sample(atModes, SharedGain::all).confidenceInterval(LEVEL),
                percent(SharedGain::total),
                levers(),
                drawn.isEmpty() ? Optional.empty() : Optional.of(spread(drawn)),
                ends(drawn));
    }

    private List<GainShares.Ends> ends(List<SharedGain> drawn) {
        List<GainShares.Ends> ends = new ArrayList<>();
        for (int i = 0; i < atModes.size(); i++) {
            SharedGain gain = atModes.get(i);
            ends.add(new GainShares.Ends(
                    gain.none(),
                    gain.all(),
                    drawn.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(drawn.get(i).all())));
        }
        return ends;
    }

    private List<LeverShare> levers() {
        List<LeverShare> shares = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            int lever = i;
            shares.add(new LeverShare(
                    levers.get(i).id(),
                    percent(gain -> gain.levers().get(lever).share()),
                    percent(gain -> gain.levers().get(lever).firstIn()),
                    percent(gain -> gain.levers().get(lever).lastIn())));
        }
        return shares;
    }

    private ConfidenceInterval percent(ToDoubleFunction<SharedGain> added) {
        return Ratio.estimate(sample(atModes, added), baseline, LEVEL).scaledBy(100);
    }

    private GainSpread spread(List<SharedGain> drawn) {
        List<EffectSpread> shares = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            int lever = i;
            shares.add(spread(drawn, gain -> gain.levers().get(lever).share()));
        }
        return new GainSpread(spread(drawn, SharedGain::total), shares);
    }

    private EffectSpread spread(List<SharedGain> drawn, ToDoubleFunction<SharedGain> added) {
        double onePercent = baseline.tally().mean() / 100;
        return EffectSpread.of(
                sample(drawn, gain -> added.applyAsDouble(gain) / onePercent),
                sample(atModes, gain -> added.applyAsDouble(gain) / onePercent),
                LEVEL);
    }

    private static Sample sample(List<SharedGain> replications, ToDoubleFunction<SharedGain> value) {
        return new Sample(
                replications.stream().map(gain -> value.applyAsDouble(gain)).toList());
    }
}
