package linetwin.sim.stats;

/** The inequality of Bonferroni: intervals of level 1 − α/c hold together, all c of them, with probability 1 − α or more. */
public final class Bonferroni {
    private Bonferroni() {}

    /** The level at which each of {@code count} intervals must be computed for all to hold together at the joint level. */
    public static double individualLevel(double jointLevelFraction, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("there are " + count + " intervals; must be 1 or more");
        }
        return 1 - (1 - jointLevelFraction) / count;
    }
}
