package linetwin.sim.line;

import linetwin.model.line.Line;
import linetwin.model.line.LineFingerprint;
import linetwin.sim.engine.Archive;
import linetwin.sim.random.RunSeed;

/**
 * What a saved run begins with.
 *
 * @param line tells lines apart
 */
record SavedHead(long line, RunSeed seed) {
    private static final long VERSION = 4;

    static SavedHead of(Line line, RunSeed seed) {
        return new SavedHead(fingerprint(line), seed);
    }

    /** Writes the head and returns it, or returns the one that was written. */
    static SavedHead archive(Archive archive, SavedHead head) {
        requireSame("version", VERSION, archive.longValue(VERSION));
        long line = archive.longValue(head.line);
        RunSeed seed = new RunSeed(archive.longValue(head.seed.seed()), archive.intValue(head.seed.replication()));
        return new SavedHead(line, seed);
    }

    /** Complains if it is not the head of a run of this very line. */
    void requireLine(Line expected) {
        requireSame("line", fingerprint(expected), line);
    }

    private static long fingerprint(Line line) {
        return LineFingerprint.of(line).getMostSignificantBits();
    }

    private static void requireSame(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalArgumentException(
                    "the saved run is of another " + what + " (" + found + ", not " + expected + ")");
        }
    }
}
