package linetwin.sim.learn.sample;

/**
 * The least of some durations, and how many came as near to it as a constant would: what nothing was in the way of takes a constant
 * time, and all else takes longer.
 */
public final class Least {
    /** Durations that differ by less are one: clocks of controllers differ by as much. */
    private static final double NEAR = 1e-3;

    private double seconds = Double.POSITIVE_INFINITY;
    private long near;
    private long seen;

    public void add(double duration) {
        seen++;
        if (duration < seconds * (1 - NEAR)) {
            seconds = duration;
            near = 1;
        } else if (duration <= seconds * (1 + NEAR)) {
            seconds = Math.min(seconds, duration);
            near++;
        }
    }

    /** In seconds; infinite if there were none. */
    public double seconds() {
        return seconds;
    }

    /** How many were within a thousandth of the least one. */
    public long near() {
        return near;
    }

    public long seen() {
        return seen;
    }

    /** Whether several agree, so that it is a constant and no single lucky one. */
    public boolean isConstant() {
        return near >= 3;
    }
}
