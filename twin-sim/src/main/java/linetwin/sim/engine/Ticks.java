package linetwin.sim.engine;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Simulated time: a {@code long} count of ticks of one microsecond. */
public final class Ticks {
    /** Ticks in a second. */
    public static final long PER_SECOND = 1_000_000;

    private static final long NANOS_PER_TICK = 1_000;

    private Ticks() {}

    /** The duration in ticks, rounded to the nearest. */
    public static long of(Duration duration) {
        return Math.addExact(
                Math.multiplyExact(duration.getSeconds(), PER_SECOND),
                (duration.getNano() + NANOS_PER_TICK / 2) / NANOS_PER_TICK);
    }

    /** A duration in seconds as ticks, rounded to the nearest. */
    public static long ofSeconds(double seconds) {
        return Math.round(seconds * PER_SECOND);
    }

    public static Duration toDuration(long ticks) {
        return Duration.of(ticks, ChronoUnit.MICROS);
    }
}
