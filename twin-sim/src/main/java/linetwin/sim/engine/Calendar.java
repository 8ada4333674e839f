package linetwin.sim.engine;

import java.util.Arrays;

/**
 * The event calendar: at most one pending event in each of its slots.
 *
 * <p>Contract: events come out in the order of time, then priority of their slot (lower first), then the order in which
 * they were scheduled. Scheduling a slot that is pending moves its event. Times are ticks of one microsecond and never
 * lie before the event taken last. Nothing is allocated once all slots are there.
 *
 * <p>A winner tree over the slots (Knuth, The Art of Computer Programming 3, 5.4.1): whatever happens to a slot, its
 * matches up to the root are played again. The slot taken last keeps its place until it is scheduled again or the next one
 * is looked for, so that a station that goes on working costs one replay.
 */
public final class Calendar {
    /** A time that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int ABSENT = -1;
    private static final int ROOT = 1;

    private int count;
    private long[] times = {};
    private long[] turns = {};
    private int[] priorities = {};

    /** The root is at 1, the children of a match at 2i and 2i + 1, the slots themselves in the second half. */
    private int[] winners = {};

    private int taken = ABSENT;
    private long scheduled;
    private long now;

    /** A calendar at time 0 without slots. */
    public Calendar() {
        grow(2);
    }

    /**
     * Adds a slot with no event in it and returns its number, counted from 0.
     *
     * @param priority 0..127; of events at the same time, lower priorities come first
     */
    int addSlot(int priority) {
        if (priority < 0 || priority > 127) {
            throw new IllegalArgumentException("priority is " + priority + "; must be 0 to 127");
        }
        if (count == times.length) {
            grow(count * 2);
        }
        priorities[count] = priority;
        return count++;
    }

    /** The time of the event taken last, or the time moved to since. */
    public long now() {
        return now;
    }

    /** Moves the clock on without an event. */
    public void moveTo(long time) {
        if (time < now || time > nextTime()) {
            throw new IllegalArgumentException(
                    "cannot move from " + now + " to " + time + " past the event at " + nextTime());
        }
        now = time;
    }

    /** Schedules the slot's event, or moves it if it is pending. */
    public void schedule(int slot, long time) {
        if (time < now) {
            throw new IllegalArgumentException("slot " + slot + " scheduled for " + time + ", before now, " + now);
        }
        if (slot == taken) {
            taken = ABSENT;
        }
        times[slot] = time;
        turns[slot] = scheduled++;
        replay(slot);
    }

    /**
     * The slot's event is due at the time, or never. If it is pending for that time, it keeps its place among those that
     * come at the same time.
     */
    public void set(int slot, long time) {
        if (time == time(slot)) {
            return;
        }
        if (time == NEVER) {
            remove(slot);
        } else {
            schedule(slot, time);
        }
    }

    /** Takes the slot's event back; does nothing if none is pending. */
    public void cancel(int slot) {
        if (isPending(slot)) {
            remove(slot);
        }
    }

    /** Whether the slot has an event to come. */
    public boolean isPending(int slot) {
        return time(slot) != NEVER;
    }

    /** When the slot's event is due; {@link #NEVER} if none is pending. */
    public long time(int slot) {
        return slot == taken ? NEVER : times[slot];
    }

    /** When the next event is due; {@link #NEVER} if none is pending. */
    public long nextTime() {
        dropTaken();
        return times[winners[ROOT]];
    }

    /** The slot of the next event; only while one is pending. */
    int nextSlot() {
        if (nextTime() == NEVER) {
            throw new IllegalStateException("no event is pending");
        }
        return winners[ROOT];
    }

    /** Takes the next event out, moves the clock to it and returns its slot. */
    public int take() {
        dropTaken();
        int slot = winners[ROOT];
        long time = times[slot];
        if (time == NEVER) {
            throw new IllegalStateException("no event is pending");
        }
        now = time;
        taken = slot;
        return slot;
    }

    /** Saves or restores the pending events and the clock. */
    public void archive(Archive archive) {
        dropTaken();
        archive.count(count);
        now = archive.longValue(now);
        scheduled = archive.longValue(scheduled);
        for (int slot = 0; slot < count; slot++) {
            times[slot] = archive.longValue(times[slot]);
            turns[slot] = archive.longValue(turns[slot]);
        }
        for (int slot = 0; slot < count; slot++) {
            replay(slot);
        }
    }

    private void dropTaken() {
        if (taken != ABSENT) {
            remove(taken);
        }
    }

    private void remove(int slot) {
        if (slot == taken) {
            taken = ABSENT;
        }
        times[slot] = NEVER;
        replay(slot);
    }

    /** Plays the slot's matches up to the root, each against the winner of the branch beside it. */
    private void replay(int slot) {
        int winner = slot;
        long time = times[slot];
        for (int node = times.length + slot; node > 1; node >>= 1) {
            int rival = winners[node ^ 1];
            long difference = times[rival] - time;
            if (difference == 0) {
                difference = orderOfEqual(rival, winner);
            }
            // No branch: which of the two comes first cannot be predicted.
            long rivalWins = difference >> 63;
            winner ^= (winner ^ rival) & (int) rivalWins;
            time ^= (time ^ times[rival]) & rivalWins;
            winners[node >> 1] = winner;
        }
    }

    /** Negative if the first of two slots comes first at the same time. */
    private long orderOfEqual(int first, int second) {
        int byPriority = priorities[first] - priorities[second];
        return byPriority != 0 ? byPriority : turns[first] - turns[second];
    }

    private void grow(int length) {
        times = Arrays.copyOf(times, length);
        turns = Arrays.copyOf(turns, length);
        priorities = Arrays.copyOf(priorities, length);
        Arrays.fill(times, count, length, NEVER);
        winners = new int[2 * length];
        for (int slot = 0; slot < length; slot++) {
            winners[length + slot] = slot;
        }
        for (int match = length - 1; match > 0; match--) {
            winners[match] = winners[2 * match];
        }
        for (int slot = 0; slot < count; slot++) {
            replay(slot);
        }
    }
}
