package linetwin.sim.learn.sample;

/** How often things happened at an element. */
public final class Tallies {
    private long entered;
    private long finished;
    private long calls;
    private long firstInspected;
    private long firstFound;
    private long found;
    private long scrapped;

    public void enter() {
        entered++;
    }

    public void finish() {
        finished++;
    }

    public void call() {
        calls++;
    }

    public void inspect(boolean isFirst, boolean isFound, boolean isScrapped) {
        firstInspected += isFirst ? 1 : 0;
        firstFound += isFirst && isFound ? 1 : 0;
        found += isFound ? 1 : 0;
        scrapped += isScrapped ? 1 : 0;
    }

    /** Vehicles that came in. */
    public long entered() {
        return entered;
    }

    /** Cycles that ended. */
    public long finished() {
        return finished;
    }

    /** Calls for help. */
    public long calls() {
        return calls;
    }

    /** Vehicles that were inspected here for the first time. */
    public long firstInspected() {
        return firstInspected;
    }

    /** Of these, those that did not pass. */
    public long firstFound() {
        return firstFound;
    }

    /** All that did not pass. */
    public long found() {
        return found;
    }

    /** Of these, those that were scrapped. */
    public long scrapped() {
        return scrapped;
    }
}
