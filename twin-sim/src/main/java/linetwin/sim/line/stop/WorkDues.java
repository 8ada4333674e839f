package linetwin.sim.line.stop;

import java.util.Arrays;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;

/** The working times, in ticks, at which the operation-dependent stops of a station are due; the next one is kept at hand. */
final class WorkDues {
    private final long[] byMode;
    private long next = Calendar.NEVER;

    WorkDues(int modes) {
        byMode = new long[modes];
        Arrays.fill(byMode, Calendar.NEVER);
    }

    /** The earliest; {@link Calendar#NEVER} if none is due. */
    long next() {
        return next;
    }

    boolean isReached(int mode, long worked) {
        return byMode[mode] <= worked;
    }

    boolean isSet(int mode) {
        return byMode[mode] != Calendar.NEVER;
    }

    /** @param time {@link Calendar#NEVER} if it is not due any more */
    void set(int mode, long time) {
        byMode[mode] = time;
        findNext();
    }

    void archive(Archive archive) {
        archive.longs(byMode);
        findNext();
    }

    private void findNext() {
        next = Calendar.NEVER;
        for (long due : byMode) {
            next = Math.min(next, due);
        }
    }
}
