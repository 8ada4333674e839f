package linetwin.sim.live;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** A wall clock on which only waiting takes time; what is planned for a moment happens when the waiting gets there. */
final class ManualClock implements WallClock {
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private final TreeMap<Long, Runnable> plan = new TreeMap<>();
    private long nanos;

    /** Plans something; one thing per moment. */
    ManualClock at(Duration sinceStart, Runnable action) {
        plan.put(sinceStart.toNanos(), action);
        return this;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos);
    }

    @Override
    public void sleep(long duration) {
        nanos += duration;
        while (!plan.isEmpty() && plan.firstKey() <= nanos) {
            plan.pollFirstEntry().getValue().run();
        }
    }
}
