package linetwin.store.record;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.store.history.HistoryBook;
import linetwin.store.history.KeptReading;
import org.jspecify.annotations.Nullable;

/**
 * Makes the history of a line from its messages, each to be given once and those of a new run from its description on, as a mirror hands
 * them on: a reading at each full hour of the line's clock and at each change of shift, what was lost between, and each stop. Where
 * messages are missing for a while, hearing ends before and begins anew after that. One thread at a time may use it.
 */
public final class HistoryRecorder implements TelemetrySink, AutoCloseable {
    private final HistoryBook book;
    private final NavigableSet<Instant> alsoAt;
    private @Nullable Hearing hearing;

    public HistoryRecorder(HistoryBook book) {
        this(book, new TreeSet<>());
    }

    /** @param alsoAt other times of readings */
    public HistoryRecorder(HistoryBook book, Collection<Instant> alsoAt) {
        this.book = book;
        this.alsoAt = new TreeSet<>(alsoAt);
    }

    @Override
    public void accept(Message message) {
        Hearing current = hearing;
        if (message instanceof DescriptionMessage description) {
            if (current != null && description.continues(current.announcement())) {
                current.describe(description);
            } else {
                close();
                hearing = new Hearing(book, description, alsoAt, true);
            }
        } else if (current != null && !(message instanceof KpiMessage)) {
            if (current.isGapBefore(message)) {
                current.finish();
                current = new Hearing(book, current.announcement(), alsoAt, false);
                hearing = current;
            }
            current.accept(message);
        }
    }

    /** A reading of what was heard of a run up to now, which is not kept; empty if another run is heard, or none yet. */
    public Optional<KeptReading> present(String run) {
        Hearing current = hearing;
        return current == null || !current.announcement().header().run().equals(run)
                ? Optional.empty()
                : current.present();
    }

    /** Nobody listens any more: what was heard up to now is kept. */
    @Override
    public void close() {
        if (hearing != null) {
            hearing.finish();
            hearing = null;
        }
    }
}
