package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import linetwin.model.present.LinePresent;
import linetwin.model.present.PresentWatch;
import linetwin.model.telemetry.Message;

/** Where one run of a line stood of late, every few minutes of its time: enough to let it go on from before what happened since. */
final class RecentPresents {
    /** Of the line's time, between two of them. */
    static final Duration EVERY = Duration.ofMinutes(5);

    /** A shift and what comes before it. */
    private static final int MOST = 108;

    /** Of the line's time, until it is tried again while the line has not told all of itself. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Deque<LinePresent> presents = new ArrayDeque<>();
    private String run = "";
    private Instant looked = Instant.MIN;
    private Instant due = Instant.MIN;

    /** Keeps where the line stands before a message is heard, if that is due. */
    void lookBefore(Message message, PresentWatch watch) {
        if (!message.header().run().equals(run)) {
            presents.clear();
            run = message.header().run();
            due = Instant.MIN;
        }
        Instant now = watch.now();
        if (now.isBefore(due) && !now.isBefore(looked)) {
            return; // else a recording may have gone back
        }
        looked = now;
        due = now.plus(AGAIN);
        if (watch.isDescribed() && watch.unheard().isEmpty()) {
            watch.present().ifPresent(this::keep);
        }
    }

    private void keep(LinePresent present) {
        presents.removeIf(other -> !other.at().isBefore(present.at()));
        if (presents.size() == MOST) {
            presents.remove();
        }
        presents.add(present);
        due = present.at().plus(EVERY);
    }

    List<LinePresent> list() {
        return List.copyOf(presents);
    }
}
