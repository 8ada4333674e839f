package linetwin.model.line.work;

import linetwin.model.value.Distribution;
import linetwin.model.value.Fractions;

/**
 * An operator's call that holds the work beyond its cycle.
 *
 * @param probability per cycle, 0..1
 * @param duration added to the cycle when called
 */
public record Andon(double probability, Distribution duration) {
    public Andon {
        Fractions.require("andon probability", probability);
    }
}
