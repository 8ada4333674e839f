package linetwin.link.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import linetwin.link.log.LogRule.Silence;
import org.jspecify.annotations.Nullable;

/**
 * Whether a silence follows an entry, as the entries tell that are held but not given yet. Of an element that has none among
 * them it is known only when others have gone on for long enough.
 */
final class Silences {
    private final Silence silence;
    private final Map<String, PriorityQueue<Instant>> times = new HashMap<>();
    private final Map<String, LogEntry> open = new LinkedHashMap<>();
    private final List<LogEntry> overdue = new ArrayList<>();
    private Instant horizon = Instant.MIN;

    Silences(Silence silence) {
        this.silence = silence;
    }

    /** An entry is held. */
    void held(LogEntry entry) {
        horizon = entry.at().isAfter(horizon) ? entry.at() : horizon;
        if (silence.isOfEach()) {
            times.computeIfAbsent(entry.element(), any -> new PriorityQueue<>()).add(entry.at());
            if (!open.isEmpty()) {
                open.values().removeIf(last -> isOverdue(last) && overdue.add(last));
                open.remove(entry.element());
            }
        }
    }

    private boolean isOverdue(LogEntry last) {
        return LogReader.isLonger(last.at(), horizon, silence.after());
    }

    /** The first of the entries that are held is held no longer. */
    void left(LogEntry entry) {
        PriorityQueue<Instant> own = times.get(entry.element());
        if (own != null) {
            own.poll();
        }
    }

    /**
     * Whether nothing comes for too long after an entry.
     *
     * @param next of the log, if there is one
     */
    boolean isSilentAfter(LogEntry entry, @Nullable LogEntry next) {
        if (!silence.isOfEach()) {
            return next != null && LogReader.isLonger(entry.at(), next.at(), silence.after());
        }
        PriorityQueue<Instant> own = times.get(entry.element());
        Instant following = own == null ? null : own.peek();
        if (following != null) {
            return LogReader.isLonger(entry.at(), following, silence.after());
        }
        boolean isSilent = isOverdue(entry);
        if (!isSilent) {
            open.put(entry.element(), entry);
        }
        return isSilent;
    }

    /** Entries that were given already, and after which a silence has turned out to follow; each once. */
    List<LogEntry> takeOverdue() {
        if (overdue.isEmpty()) {
            return List.of();
        }
        List<LogEntry> taken = List.copyOf(overdue);
        overdue.clear();
        return taken;
    }
}
