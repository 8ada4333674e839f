package linetwin.sim.line;

import linetwin.sim.engine.Ticks;

/**
 * How often a run reports, in simulated time, so that the same run reports the same, byte for byte.
 *
 * @param stateIntervalTicks grid on which changed states and levels are reported
 * @param eventLingerTicks longest wait of an event for others to share its message
 * @param maxEvents most events in a message
 */
public record Reporting(long stateIntervalTicks, long eventLingerTicks, int maxEvents) {
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

    /** For a run at a pace (simulated seconds per wall second), so that the load of the network does not grow with it. */
    public static Reporting atPace(double pace) {
        return new Reporting(Math.max(1, Ticks.ofSeconds(0.25 * pace)), Ticks.ofSeconds(0.05 * pace), 200);
    }
}
