package linetwin.model.state;

import linetwin.model.line.work.Power;

/** The energy that follows from an element's power and from what it did. */
public final class Energy {
    private static final double MICROS_PER_HOUR = 3_600_000_000.0;

    private Energy() {}

    /**
     * Energy in kilowatt-hours.
     *
     * @param itemMicros integral over time of the number of items in it, in item microseconds; 0 if it is not known
     */
    public static double kilowattHours(Power power, StateTimes times, double itemMicros) {
        long working = times.micros(StationState.WORKING);
        long off = times.micros(StationState.OFF_SHIFT);
        long idle = times.micros(StationState::isObserved) - working - off;
        double kilowattMicros = power.workingKw() * working
                + power.idleKw() * idle
                + power.offKw() * off
                + power.perItemKw() * itemMicros;
        return kilowattMicros / MICROS_PER_HOUR;
    }
}
