package linetwin.sim.line;

import linetwin.sim.engine.Archive;

/** The parallel places of a station: what is in each, how far it is, and when it is done with its phase. */
final class Places {
    /** Phases of a place. */
    static final int EMPTY = 0;

    static final int SETUP = 1;
    static final int WORK = 2;
    static final int ANDON = 3;
    static final int DONE = 4;

    private final int[] items;
    private final int[] phases;
    private final long[] ends;
    private final long[] cycles;
    private final long[] doneNumbers;
    private final boolean[] toRework;
    private long doneCount;

    Places(int count) {
        items = new int[count];
        phases = new int[count];
        ends = new long[count];
        cycles = new long[count];
        doneNumbers = new long[count];
        toRework = new boolean[count];
    }

    int count() {
        return items.length;
    }

    int item(int place) {
        return items[place];
    }

    int phase(int place) {
        return phases[place];
    }

    boolean isBusy(int place) {
        int phase = phases[place];
        return phase != EMPTY && phase != DONE;
    }

    boolean isIn(int phase) {
        for (int each : phases) {
            if (each == phase) {
                return true;
            }
        }
        return false;
    }

    /** The length of the place's work, drawn when the item came. */
    long cycle(int place) {
        return cycles[place];
    }

    /** When the present phase ends; while the station is suspended, how long it still takes. */
    long end(int place) {
        return ends[place];
    }

    void fill(int place, int item, long cycle) {
        items[place] = item;
        cycles[place] = cycle;
    }

    void enter(int place, int phase, long end) {
        phases[place] = phase;
        ends[place] = end;
    }

    void finish(int place, boolean rework) {
        phases[place] = DONE;
        toRework[place] = rework;
        doneNumbers[place] = doneCount++;
    }

    void empty(int place) {
        phases[place] = EMPTY;
    }

    /** Moves the ends of all phases in progress: by minus now when suspended, by now when resumed. */
    void shiftEnds(long by) {
        for (int place = 0; place < ends.length; place++) {
            if (isBusy(place)) {
                ends[place] += by;
            }
        }
    }

    /** The place that was done first of those that go to rework, or that go on. */
    int firstDone(boolean rework) {
        int first = Items.NONE;
        for (int place = 0; place < items.length; place++) {
            if (phases[place] == DONE
                    && toRework[place] == rework
                    && (first == Items.NONE || doneNumbers[place] < doneNumbers[first])) {
                first = place;
            }
        }
        if (first == Items.NONE) {
            throw new IllegalStateException("no place is done");
        }
        return first;
    }

    /** Whether the item that was done first goes to rework. */
    boolean isFirstDoneToRework() {
        int first = Items.NONE;
        for (int place = 0; place < items.length; place++) {
            if (phases[place] == DONE && (first == Items.NONE || doneNumbers[place] < doneNumbers[first])) {
                first = place;
            }
        }
        return first != Items.NONE && toRework[first];
    }

    void archive(Archive archive) {
        archive.ints(items);
        archive.ints(phases);
        archive.longs(ends);
        archive.longs(cycles);
        archive.longs(doneNumbers);
        archive.booleans(toRework);
        doneCount = archive.longValue(doneCount);
    }
}
