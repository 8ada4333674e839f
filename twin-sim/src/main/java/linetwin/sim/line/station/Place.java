package linetwin.sim.line.station;

import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import org.jspecify.annotations.Nullable;

/** One place of a station: the item in it, its phase, and when the phase ends. */
final class Place {
    /** Phases; of several places, the one with the greatest number says what the station does. */
    static final int EMPTY = 0;

    static final int DONE = 1;

    /** Whoever works on the item has been called away and is not back. */
    static final int INTERRUPTED = 2;

    static final int ANDON = 3;
    static final int SETUP = 4;
    static final int WORK = 5;

    private final @Nullable Place next;
    private int item;
    private int phase = EMPTY;
    private long end = Calendar.NEVER;
    private long cycle;
    private long doneNumber;
    private boolean isToRework;
    private long doneAt;
    private int interruptedPhase = EMPTY;
    private long left;

    /** @param next the place that follows it at the station */
    Place(@Nullable Place next) {
        this.next = next;
    }

    @Nullable
    Place next() {
        return next;
    }

    int item() {
        return item;
    }

    int phase() {
        return phase;
    }

    /** The length of its work, drawn when the item came. */
    long cycle() {
        return cycle;
    }

    /**
     * When the present phase ends, {@link Calendar#NEVER} if it ends by itself not at all; while the station is suspended,
     * how long it still takes.
     */
    long end() {
        return end;
    }

    void fill(int newItem, long newCycle) {
        item = newItem;
        cycle = newCycle;
    }

    void enter(int newPhase, long newEnd) {
        phase = newPhase;
        end = newEnd;
    }

    /** The station is suspended, and whoever works on an item goes away. Returns whether somebody did. */
    boolean interrupt() {
        if (phase < ANDON) {
            return false;
        }
        interruptedPhase = phase;
        left = end;
        enter(INTERRUPTED, Calendar.NEVER);
        return true;
    }

    /** Whoever works on the item is back, and the phase goes on where it was. */
    void goOn(long now) {
        enter(interruptedPhase, now + left);
    }

    void empty() {
        enter(EMPTY, Calendar.NEVER);
    }

    /** The item waits to leave, the number-th of its station to be done. */
    void finish(boolean toRework, long number, long now) {
        doneAt = now;
        enter(DONE, Calendar.NEVER);
        isToRework = toRework;
        doneNumber = number;
    }

    boolean isToRework() {
        return isToRework;
    }

    /** When its item was done. */
    long doneAt() {
        return doneAt;
    }

    long doneNumber() {
        return doneNumber;
    }

    /** Moves the end of the phase: by minus now when suspended, by now when resumed. */
    void shiftEnd(long by) {
        if (end != Calendar.NEVER) {
            end += by;
        }
    }

    void archive(Archive archive) {
        item = archive.intValue(item);
        phase = archive.intValue(phase);
        end = archive.longValue(end);
        cycle = archive.longValue(cycle);
        doneNumber = archive.longValue(doneNumber);
        isToRework = archive.booleanValue(isToRework);
        interruptedPhase = archive.intValue(interruptedPhase);
        left = archive.longValue(left);
        doneAt = archive.longValue(doneAt);
    }
}
