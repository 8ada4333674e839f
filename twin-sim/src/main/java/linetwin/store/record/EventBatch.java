package linetwin.store.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.store.genealogy.TraceWriter;
import linetwin.store.history.HistoryBook;
import org.jspecify.annotations.Nullable;

/** What happened to vehicles and lots and waits to be kept, since a transaction costs more than its entries. */
final class EventBatch {
    private static final int FULL = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Of a line that is not known well enough to be kept yet; those before are let go. */
    private static final int MOST_WAITING = 50_000;

    private final HistoryBook book;
    private final Queue<LineEvent> waiting = new ArrayDeque<>();
    private @Nullable Instant since;

    EventBatch(HistoryBook book) {
        this.book = book;
    }

    void add(List<LineEvent> events) {
        for (LineEvent event : events) {
            if (TraceWriter.isKept(event)) {
                if (waiting.size() == MOST_WAITING) {
                    waiting.remove();
                }
                waiting.add(event);
            }
        }
    }

    /** Whether enough waits, or for long enough on the line's clock. */
    boolean isDue(Instant now) {
        if (waiting.isEmpty()) {
            return false;
        }
        Instant first = since == null ? now : since;
        since = first;
        return waiting.size() >= FULL || Duration.between(first, now).compareTo(LONGEST) >= 0;
    }

    void flush() {
        since = null;
        if (!waiting.isEmpty()) {
            book.keep(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
