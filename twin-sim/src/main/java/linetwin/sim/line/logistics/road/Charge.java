package linetwin.sim.line.logistics.road;

import java.util.Optional;
import linetwin.model.line.road.Battery;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Ticks;

/** How full the battery of an AGV is, counted in ticks of driving that are left. Without a battery it is always full. */
final class Charge {
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final boolean isMetered;
    private final long full;
    private final long lowest;
    private final double ticksPerTick;
    private long left;

    Charge(Optional<Battery> battery) {
        isMetered = battery.isPresent();
        full = battery.map(its -> Ticks.of(its.driving())).orElse(ENDLESS);
        lowest = battery.map(its -> Math.round(its.chargeBelow() * full)).orElse(0L);
        ticksPerTick =
                battery.map(its -> (double) Ticks.of(its.charging()) / full).orElse(0.0);
        left = full;
    }

    boolean isMetered() {
        return isMetered;
    }

    /** Whether it is so low that the AGV takes no order. */
    boolean isLow() {
        return left < lowest;
    }

    boolean lastsFor(long ticks) {
        return !isMetered || left >= ticks;
    }

    /** So much was driven. */
    void use(long ticks) {
        left -= isMetered ? ticks : 0;
    }

    /** How long it takes to be full. */
    long ticksToFull() {
        return Math.max(1, (long) Math.ceil((full - left) * ticksPerTick));
    }

    void fill() {
        left = full;
    }

    /** When a run begins, it is not known how full it is; any charge at which orders are taken is as likely. */
    void begin(double uniform) {
        left = isMetered ? lowest + (long) (uniform * (full - lowest)) : full;
    }

    /** State of charge, 0..1, after so much driving that was not counted yet. */
    double fractionAfterDriving(long ticks) {
        return (double) (left - ticks) / full;
    }

    /** State of charge, 0..1, while it is charged and so much time is left until it is full. */
    double fractionBeforeFull(long ticks) {
        return Math.max((double) left / full, 1 - ticks / ticksPerTick / full);
    }

    void archive(Archive archive) {
        left = archive.longValue(left);
    }
}
