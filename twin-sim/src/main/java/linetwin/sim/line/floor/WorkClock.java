package linetwin.sim.line.floor;

import linetwin.sim.engine.Archive;

/** Time that counts only while something runs. */
public final class WorkClock {
    private boolean isRunning;

    /** What it shows while it stands; the time at which it showed 0 or would have, while it runs. */
    private long origin;

    public boolean isRunning() {
        return isRunning;
    }

    public void start(long now) {
        if (!isRunning) {
            isRunning = true;
            origin = now - origin;
        }
    }

    public void stop(long now) {
        if (isRunning) {
            isRunning = false;
            origin = now - origin;
        }
    }

    /** Stands still, and shows this. */
    public void begin(long shown) {
        isRunning = false;
        origin = shown;
    }

    /** What it shows. */
    public long at(long now) {
        return isRunning ? now - origin : origin;
    }

    public void archive(Archive archive) {
        isRunning = archive.booleanValue(isRunning);
        origin = archive.longValue(origin);
    }
}
