package linetwin.link.broker.room;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/**
 * Warnings of what clients do, of which there are never so many that a flood of clients fills a disk; how many were left out stands
 * before the next. Safe for use by several threads.
 */
public final class RareWarnings {
    private static final int MOST_IN_A_MINUTE = 5;

    private final Logger log;
    private long minute = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
    private long count;

    /** Warnings for this log. */
    public RareWarnings(Logger log) {
        this.log = log;
    }

    /** Warns as the log does, or only tells those who debug. */
    public synchronized void warn(String sentence, Object... values) {
        long now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        if (now != minute) {
            if (count > MOST_IN_A_MINUTE) {
                log.warn("Left out {} more of these", count - MOST_IN_A_MINUTE);
            }
            minute = now;
            count = 0;
        }
        count++;
        if (count <= MOST_IN_A_MINUTE) {
            log.warn(sentence, values);
        } else {
            log.debug(sentence, values);
        }
    }
}
