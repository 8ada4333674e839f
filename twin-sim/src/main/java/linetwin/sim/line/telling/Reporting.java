package linetwin.sim.line.telling;

import linetwin.sim.engine.Ticks;

/**
 * How often a run reports, in simulated time, so that the same run reports the same, byte for byte.
 *
 * @param stateIntervalTicks grid on which changed states and levels are reported
 * @param eventLingerTicks longest wait of an event for others to share its message
 * @param maxEvents most events in a message
 */
public record Reporting(long stateIntervalTicks, long eventLingerTicks, int maxEvents) {
    /** The pace at which a quarter of a second is a simulated minute. */
    private static final double FASTEST_FOLLOWED = 240;

    public Reporting {
        if (stateIntervalTicks < 1 || eventLingerTicks < 0 || maxEvents < 1) {
            throw new IllegalArgumentException("reporting every " + stateIntervalTicks + " ticks with a linger of "
                    + eventLingerTicks + " and " + maxEvents + " events; must be at least 1, 0 and 1");
        }
    }

    /** For recordings: states once per simulated minute, events at most a second late. */
    public static Reporting forRecording() {
        return new Reporting(60 * Ticks.PER_SECOND, Ticks.PER_SECOND, 200);
    }

    /**
     * For a run at a pace (simulated seconds per wall second): often enough for an eye, and never more seldom than for a recording,
     * since rates of an hour would show it.
     *
     * @param pace infinite for as fast as possible
     */
    public static Reporting atPace(double pace) {
        double followed = Math.min(pace, FASTEST_FOLLOWED);
        return new Reporting(Math.max(1, Ticks.ofSeconds(0.25 * followed)), Ticks.ofSeconds(0.05 * followed), 200);
    }
}
