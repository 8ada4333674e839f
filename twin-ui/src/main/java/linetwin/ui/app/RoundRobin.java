package linetwin.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import linetwin.ui.source.LineFrame;

/**
 * Panels that are read as figures. They all show the same calm frame, one after the other: no pulse of the screen has to wait for
 * all of them. Those that were not shown for long, such as at first, are shown at once.
 */
final class RoundRobin {
    /** A panel that shows a frame so much older is not waited for. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private final List<Turn> turns = new ArrayList<>();

    private static final class Turn {
        private final Consumer<LineFrame> panel;
        private Instant last = Instant.EPOCH;

        Turn(Consumer<LineFrame> panel) {
            this.panel = panel;
        }

        boolean isDue(Instant calm) {
            return !calm.equals(last);
        }

        boolean isOverdue(Instant calm) {
            return !calm.isBefore(last.plus(LONG));
        }

        void take(LineFrame frame) {
            last = frame.wallTime();
            panel.accept(frame);
        }
    }

    @SafeVarargs
    RoundRobin(Consumer<LineFrame>... panels) {
        for (Consumer<LineFrame> panel : panels) {
            turns.add(new Turn(panel));
        }
    }

    /**
     * Shows a calm frame on all panels that are overdue, else on the next one that does not show it yet.
     *
     * @param calm the same one at each pulse, until all are to go over to another
     */
    void show(LineFrame calm) {
        Instant at = calm.wallTime();
        List<Turn> overdue = turns.stream().filter(turn -> turn.isOverdue(at)).toList();
        overdue.forEach(turn -> turn.take(calm));
        if (overdue.isEmpty()) {
            turns.stream().filter(turn -> turn.isDue(at)).findFirst().ifPresent(turn -> turn.take(calm));
        }
    }
}
