package linetwin.store.record;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.store.genealogy.TraceWriter;
import linetwin.store.history.HistoryBook;

/** What happened to vehicles and lots and waits to be kept, since a transaction costs more than its entries. */
final class EventBatch {
    private static final int FULL = 2_000;

    /** Of a line that is not known well enough to be kept yet; those before are let go. */
    private static final int MOST_WAITING = 50_000;

    private final HistoryBook book;
    private final Queue<LineEvent> waiting = new ArrayDeque<>();

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

    boolean isFull() {
        return waiting.size() >= FULL;
    }

    void flush() {
        if (!waiting.isEmpty()) {
            book.keep(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
