package linetwin.link.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import linetwin.link.log.LogRule.Silence;
import org.jspecify.annotations.Nullable;

/** Whether a silence follows an entry, as the entries tell that are held but not given yet. */
final class Silences {
    private final Silence silence;
    private final Map<String, PriorityQueue<Instant>> times = new HashMap<>();
    private Instant horizon = Instant.MIN;

    Silences(Silence silence) {
        this.silence = silence;
    }

    /** An entry is held. */
    void held(LogEntry entry) {
        horizon = entry.at().isAfter(horizon) ? entry.at() : horizon;
        if (silence.isOfEach()) {
            times.computeIfAbsent(entry.element(), any -> new PriorityQueue<>()).add(entry.at());
        }
    }

    /** The first of the entries that are held is held no longer. */
    void left(LogEntry entry) {
        if (silence.isOfEach()) {
            PriorityQueue<Instant> own = times.get(entry.element());
            if (own != null) {
                own.poll();
            }
        }
    }

    /**
     * Whether nothing comes for too long after an entry.
     *
     * @param next of the log, if there is one
     * @param isRead whether all of the file is held
     */
    boolean isSilentAfter(LogEntry entry, @Nullable LogEntry next, boolean isRead) {
        if (!silence.isOfEach()) {
            return next != null && LogReader.isLonger(entry.at(), next.at(), silence.after());
        }
        PriorityQueue<Instant> own = times.get(entry.element());
        Instant following = own == null ? null : own.peek();
        if (following != null) {
            return LogReader.isLonger(entry.at(), following, silence.after());
        }
        boolean isKnown = isRead || LogReader.isLonger(entry.at(), horizon, silence.after());
        return isKnown && LogReader.isLonger(entry.at(), horizon, silence.after());
    }
}
