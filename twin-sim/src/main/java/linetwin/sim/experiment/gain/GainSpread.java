package linetwin.sim.experiment.gain;

import java.util.List;

/**
 * How uncertain a gain and its shares are because nobody knows exactly what the levers do.
 *
 * @param total of the whole gain
 * @param levers of each lever's share, in the order of the scenario
 */
public record GainSpread(EffectSpread total, List<EffectSpread> levers) {
    public GainSpread {
        levers = List.copyOf(levers);
    }
}
