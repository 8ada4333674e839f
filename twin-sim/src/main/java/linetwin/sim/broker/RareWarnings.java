package linetwin.sim.broker;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** Warnings of what clients do, of which there are never so many that a flood of clients fills a disk. Safe for use by several threads. */
final class RareWarnings {
    private static final int MOST_IN_A_MINUTE = 20;

    private final Logger log;
    private long minute = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
    private int count;

    RareWarnings(Logger log) {
        this.log = log;
    }

    void warn(String sentence, Object... values) {
        if (isRare()) {
            log.warn(sentence, values);
        } else {
            log.debug(sentence, values);
        }
    }

    private synchronized boolean isRare() {
        long now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        count = now == minute ? count + 1 : 1;
        minute = now;
        return count <= MOST_IN_A_MINUTE;
    }
}
