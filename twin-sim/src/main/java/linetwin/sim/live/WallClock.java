package linetwin.sim.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** The time outside the simulation, and waiting for it. */
public interface WallClock {
    /** Nanoseconds since some fixed moment; never goes back. */
    long nanos();

    /** The date and time, to the microsecond. */
    Instant instant();

    /** Waits. */
    void sleep(long nanos) throws InterruptedException;

    /** The clock of this machine. */
    static WallClock ofThisMachine() {
        return new WallClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant instant() {
                return Instant.now().truncatedTo(ChronoUnit.MICROS);
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }
}
