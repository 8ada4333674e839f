package linetwin.sim.line;

import linetwin.sim.engine.Archive;

/** How many items something holds, how many came and went, and the integral over time. */
final class Content {
    private int count;
    private long entered;
    private long left;
    private long integral;
    private long changed;

    int count() {
        return count;
    }

    void enter(int items, long now) {
        advance(now);
        count += items;
        entered += items;
    }

    void leave(int items, long now) {
        advance(now);
        count -= items;
        left += items;
    }

    long entered() {
        return entered;
    }

    long left() {
        return left;
    }

    /** Item ticks up to now. */
    long integral(long now) {
        return integral + count * (now - changed);
    }

    /** Counts from now on; what is here counts as having entered. */
    void clear(long now) {
        entered = count;
        left = 0;
        integral = 0;
        changed = now;
    }

    private void advance(long now) {
        integral += count * (now - changed);
        changed = now;
    }

    void archive(Archive archive) {
        count = archive.intValue(count);
        entered = archive.longValue(entered);
        left = archive.longValue(left);
        integral = archive.longValue(integral);
        changed = archive.longValue(changed);
    }
}
