package linetwin.sim.line.logistics.road;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.state.AgvTask;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.Sums;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.StateClock;
import linetwin.sim.line.floor.Tally;

/** What an AGV did so far: the time in each task, its deliveries, and how long they took from call to delivery. */
final class AgvClock {
    private static final AgvTask[] TASKS = AgvTask.values();
    private static final int BUCKETS = 40 * LeadTimes.BUCKETS_PER_DOUBLING;

    private final StateClock states = new StateClock();
    private final Tally tally = new Tally();
    private final long[] ticks = new long[TASKS.length];
    private final long[] buckets = new long[BUCKETS];
    private int task = AgvTask.IDLE.index();
    private long changed;
    private long late;
    private long callToDelivery; // wraps round; the rough one tells how often
    private double roughCallToDelivery;

    AgvTask task() {
        return TASKS[task];
    }

    StateClock states() {
        return states;
    }

    Tally tally() {
        return tally;
    }

    /** Its task is this from now on, which the cause explains. */
    void enter(AgvTask newTask, Cause cause, long now) {
        if (newTask.index() != task) {
            ticks[task] += now - changed;
            changed = now;
            task = newTask.index();
        }
        states.change(newTask.asState(), cause, now);
    }

    void delivered(long tookTicks, boolean isLate) {
        tally.done(0);
        tally.pass(true);
        late += isLate ? 1 : 0;
        buckets[Math.min(LeadTimes.bucket(tookTicks), BUCKETS - 1)]++;
        callToDelivery += tookTicks;
        roughCallToDelivery += tookTicks;
    }

    long late() {
        return late;
    }

    LeadTimes callToDelivery() {
        SortedMap<Integer, Long> filled = new TreeMap<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (buckets[bucket] > 0) {
                filled.put(bucket, buckets[bucket]);
            }
        }
        return new LeadTimes(tally.processed(), Sums.exact(callToDelivery, roughCallToDelivery), filled);
    }

    Map<AgvTask, Long> times(long now) {
        Map<AgvTask, Long> times = new EnumMap<>(AgvTask.class);
        for (AgvTask each : TASKS) {
            long total = ticks[each.index()] + (each.index() == task ? now - changed : 0);
            if (total > 0) {
                times.put(each, total);
            }
        }
        return times;
    }

    void clear(long now) {
        Arrays.fill(ticks, 0);
        Arrays.fill(buckets, 0);
        changed = now;
        late = 0;
        callToDelivery = 0;
        roughCallToDelivery = 0;
        states.clear(now);
        tally.clear();
    }

    /** When a run begins at a time of a line, nothing is known of what went before. */
    void begin(long now) {
        changed = now;
        states.clear(now);
    }

    void archive(Archive archive) {
        states.archive(archive);
        tally.archive(archive);
        archive.longs(ticks);
        archive.longs(buckets);
        task = archive.intValue(task);
        changed = archive.longValue(changed);
        late = archive.longValue(late);
        callToDelivery = archive.longValue(callToDelivery);
        roughCallToDelivery = Double.longBitsToDouble(archive.longValue(Double.doubleToLongBits(roughCallToDelivery)));
    }
}
