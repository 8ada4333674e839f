package linetwin.sim.scenario;

/** How much a lever that is on does to the parameters that it changes. */
public sealed interface LeverSetting {
    /** As runs usually have it: every change at its mode. */
    LeverSetting AT_MODE = new Strength(1);

    /**
     * A part of the way, or more, from the parameters without the lever to those at its modes.
     *
     * @param fraction 0 leaves the parameters as they are, 1 is the mode, 2 twice the change
     */
    record Strength(double fraction) implements LeverSetting {
        public Strength {
            if (!(fraction >= 0 && Double.isFinite(fraction))) {
                throw new IllegalArgumentException("strength is " + fraction + "; must be 0 or more");
            }
        }
    }

    /**
     * A value between low and high: the quantile of the triangular distribution over low, mode and high. All changes of a
     * lever share it, so that their weakest effects come together, and their strongest.
     *
     * @param fraction 0 is low, 1 is high
     */
    record Quantile(double fraction) implements LeverSetting {
        public Quantile {
            if (!(fraction >= 0 && fraction <= 1)) {
                throw new IllegalArgumentException("quantile is " + fraction + "; must be 0 to 1");
            }
        }
    }
}
