package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;

/**
 * Messages that can't be used, told one topic at a time: the first of each topic at once, all others as a number at the end.
 * Safe for use by several threads.
 */
final class Complaints {
    private static final int MOST_TOPICS = 20;

    private final PrintWriter err;
    private final Set<String> told = new HashSet<>();
    private long total;

    Complaints(PrintWriter err) {
        this.err = err;
    }

    /** Notes a message that was rejected. */
    synchronized void add(String topic, String reason) {
        total++;
        if (told.size() < MOST_TOPICS && told.add(topic)) {
            err.println("linetwin: " + reason + ".");
            err.flush();
        }
    }

    synchronized long total() {
        return total;
    }
}
