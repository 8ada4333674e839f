package linetwin.sim.line;

import linetwin.sim.engine.Archive;

/** Time that counts only while something runs. */
final class WorkClock {
    private boolean isRunning;

    /** What it shows while it stands; the time at which it showed 0 or would have, while it runs. */
    private long origin;

    boolean isRunning() {
        return isRunning;
    }

    void start(long now) {
        if (!isRunning) {
            isRunning = true;
            origin = now - origin;
        }
    }

    void stop(long now) {
        if (isRunning) {
            isRunning = false;
            origin = now - origin;
        }
    }

    /** What it shows. */
    long at(long now) {
        return isRunning ? now - origin : origin;
    }

    void archive(Archive archive) {
        isRunning = archive.booleanValue(isRunning);
        origin = archive.longValue(origin);
    }
}
