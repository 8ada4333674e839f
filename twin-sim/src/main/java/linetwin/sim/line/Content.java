package linetwin.sim.line;

import linetwin.sim.engine.Archive;

/** How many items something holds, how many came and went, and the integral over time. */
final class Content {
    private int count;
    private long entered;

    /** The integral less what is here times now: each item adds the time of its leaving less that of its coming. */
    private long passed;

    int count() {
        return count;
    }

    void enter(int items, long now) {
        count += items;
        entered += items;
        passed -= items * now;
    }

    void leave(int items, long now) {
        count -= items;
        passed += items * now;
    }

    long entered() {
        return entered;
    }

    long left() {
        return entered - count;
    }

    /** Item ticks up to now. */
    long integral(long now) {
        return passed + count * now;
    }

    /** Counts from now on; what is here counts as having entered. */
    void clear(long now) {
        entered = count;
        passed = -count * now;
    }

    void archive(Archive archive) {
        count = archive.intValue(count);
        entered = archive.longValue(entered);
        passed = archive.longValue(passed);
    }
}
