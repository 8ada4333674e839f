package linetwin.sim.line;

import linetwin.sim.engine.Archive;

/** Time that counts only while something runs. */
final class WorkClock {
    private static final long STANDS = -1;

    private long elapsed;
    private long runningSince = STANDS;

    boolean isRunning() {
        return runningSince != STANDS;
    }

    void start(long now) {
        if (runningSince == STANDS) {
            runningSince = now;
        }
    }

    void stop(long now) {
        if (runningSince != STANDS) {
            elapsed += now - runningSince;
            runningSince = STANDS;
        }
    }

    /** What it shows. */
    long at(long now) {
        return runningSince == STANDS ? elapsed : elapsed + now - runningSince;
    }

    void archive(Archive archive) {
        elapsed = archive.longValue(elapsed);
        runningSince = archive.longValue(runningSince);
    }
}
