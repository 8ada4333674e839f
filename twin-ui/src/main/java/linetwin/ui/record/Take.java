package linetwin.ui.record;

import java.nio.file.Path;
import java.time.Instant;

/** A recording that goes on beside the screen until it is ended, or can't go on. */
public interface Take {
    /** How far it is; may be asked by any thread, and does not wait for anything. */
    Progress progress();

    /** Ends it, and waits until all of it is in its file. */
    void end();

    /**
     * How far a recording is.
     *
     * @param file name of its first part
     * @param begin by the clock of this machine
     * @param messages that are in it
     * @param bytes of all its files
     * @param isReached whether its broker is reached
     * @param missing messages whose absence their numbers show; some may still come
     * @param refused messages that are no JSON, and so can't stand in a recording
     * @param failure why it could not go on, in the words of the system; empty while it could
     * @param lost messages that came and could not be written
     */
    record Progress(
            Path file,
            Instant begin,
            long messages,
            long bytes,
            boolean isReached,
            long missing,
            long refused,
            String failure,
            long lost) {
        /** Whether it could not go on. */
        boolean isBroken() {
            return !failure.isEmpty();
        }
    }
}
