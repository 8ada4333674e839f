package linetwin.sim.engine;

import java.util.Arrays;

/**
 * The event calendar: at most one pending event in each of its slots.
 *
 * <p>Contract: events come out in the order of time, then priority of their slot (lower first), then the order in which
 * they were scheduled. Scheduling a slot that is pending moves its event. Times are ticks of one microsecond and never
 * lie before the event taken last. Nothing is allocated once all slots are there.
 *
 * <p>An indexed 4-ary heap of slots. The slot taken last stays at the top until it is scheduled again (one sift down
 * instead of a removal and an insertion) or the next one is taken.
 */
public final class Calendar {
    /** A time that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int PRIORITY_SHIFT = 56;
    private static final int ABSENT = -1;

    private int[] priorities = {};
    private int[] positions = {};

    // The heap, each key beside its slot so that comparing touches neighbouring memory only.
    private int[] slots = {};
    private long[] times = {};
    private long[] ranks = {};
    private int size;
    private int taken = ABSENT;
    private long scheduled;
    private long now;

    /**
     * Adds a slot with no event in it and returns its number, counted from 0.
     *
     * @param priority 0..127; of events at the same time, lower priorities come first
     */
    public int addSlot(int priority) {
        if (priority < 0 || priority > 127) {
            throw new IllegalArgumentException("priority is " + priority + "; must be 0 to 127");
        }
        int slot = priorities.length;
        priorities = Arrays.copyOf(priorities, slot + 1);
        positions = Arrays.copyOf(positions, slot + 1);
        slots = Arrays.copyOf(slots, slot + 1);
        times = Arrays.copyOf(times, slot + 1);
        ranks = Arrays.copyOf(ranks, slot + 1);
        priorities[slot] = priority;
        positions[slot] = ABSENT;
        return slot;
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
        long rank = ((long) priorities[slot] << PRIORITY_SHIFT) | scheduled++;
        int position = positions[slot];
        if (slot == taken) {
            taken = ABSENT;
        }
        if (position == ABSENT) {
            siftUp(slot, time, rank, size++);
        } else if (position > 0 && isBefore(time, rank, (position - 1) >> 2)) {
            siftUp(slot, time, rank, position);
        } else {
            siftDown(slot, time, rank, position);
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
        return positions[slot] != ABSENT && slot != taken;
    }

    /** When the slot's event is due; {@link #NEVER} if none is pending. */
    public long time(int slot) {
        return isPending(slot) ? times[positions[slot]] : NEVER;
    }

    /** When the next event is due; {@link #NEVER} if none is pending. */
    public long nextTime() {
        dropTaken();
        return size == 0 ? NEVER : times[0];
    }

    /** Takes the next event out, moves the clock to it and returns its slot. */
    public int take() {
        dropTaken();
        if (size == 0) {
            throw new IllegalStateException("no event is pending");
        }
        int slot = slots[0];
        now = times[0];
        taken = slot;
        return slot;
    }

    /** Saves or restores the pending events and the clock. */
    public void archive(Archive archive) {
        dropTaken();
        now = archive.longValue(now);
        scheduled = archive.longValue(scheduled);
        size = archive.intValue(size);
        Arrays.fill(positions, ABSENT);
        for (int i = 0; i < size; i++) {
            times[i] = archive.longValue(times[i]);
            ranks[i] = archive.longValue(ranks[i]);
            slots[i] = archive.intValue(slots[i]);
            positions[slots[i]] = i;
        }
    }

    private void dropTaken() {
        if (taken != ABSENT) {
            int slot = taken;
            taken = ABSENT;
            remove(slot);
        }
    }

    private void remove(int slot) {
        int position = positions[slot];
        positions[slot] = ABSENT;
        size--;
        if (position < size) {
            int last = slots[size];
            long time = times[size];
            long rank = ranks[size];
            if (position > 0 && isBefore(time, rank, (position - 1) >> 2)) {
                siftUp(last, time, rank, position);
            } else {
                siftDown(last, time, rank, position);
            }
        }
    }

    private void siftUp(int slot, long time, long rank, int from) {
        int position = from;
        while (position > 0) {
            int parent = (position - 1) >> 2;
            if (!isBefore(time, rank, parent)) {
                break;
            }
            put(slots[parent], times[parent], ranks[parent], position);
            position = parent;
        }
        put(slot, time, rank, position);
    }

    private void siftDown(int slot, long time, long rank, int from) {
        int position = from;
        int first = (position << 2) + 1;
        while (first < size) {
            int child = earliest(first, Math.min(first + 4, size));
            long childTime = times[child];
            if (time < childTime || (time == childTime && rank < ranks[child])) {
                break;
            }
            put(slots[child], childTime, ranks[child], position);
            position = child;
            first = (position << 2) + 1;
        }
        put(slot, time, rank, position);
    }

    /** The compiler makes conditional moves of this, since which child is earliest cannot be predicted. */
    private int earliest(int first, int end) {
        int best = first;
        long time = times[first];
        for (int i = first + 1; i < end; i++) {
            long other = times[i];
            boolean isEarlier = other < time || (other == time && ranks[i] < ranks[best]);
            best = isEarlier ? i : best;
            time = isEarlier ? other : time;
        }
        return best;
    }

    private boolean isBefore(long time, long rank, int position) {
        long other = times[position];
        return time < other || (time == other && rank < ranks[position]);
    }

    private void put(int slot, long time, long rank, int position) {
        slots[position] = slot;
        times[position] = time;
        ranks[position] = rank;
        positions[slot] = position;
    }
}
