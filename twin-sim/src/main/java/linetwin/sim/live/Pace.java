package linetwin.sim.live;

import linetwin.model.telemetry.body.LineCommand.SetPace;

/**
 * How fast simulated time goes: simulated seconds per wall second.
 *
 * @param factor 0 for as fast as possible
 */
public record Pace(double factor) {
    /** As fast as possible. */
    public static final Pace MAX = new Pace(0);

    private static final double FASTEST = SetPace.FASTEST;

    public Pace {
        if (!(factor >= 0 && factor <= FASTEST)) {
            throw new IllegalArgumentException("pace is " + factor + "; must be 0 (as fast as possible) to " + FASTEST);
        }
    }

    boolean isMax() {
        return factor == 0;
    }

    /** Simulated ticks of a time on the wall clock; not for {@link #MAX}. */
    long ticks(long wallNanos) {
        return (long) (wallNanos * factor / 1_000);
    }
}
