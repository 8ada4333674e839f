package linetwin.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import linetwin.ui.source.LineFrame;

/**
 * Panels that are read as figures and so are shown twice a second only, one after the other: no frame has to wait for all of
 * them. Those that were not shown for long, such as at first, are shown at once.
 */
final class Rota {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final List<Turn> turns = new ArrayList<>();

    private static final class Turn {
        private final Consumer<LineFrame> panel;
        private Instant last = Instant.EPOCH;

        Turn(Consumer<LineFrame> panel) {
            this.panel = panel;
        }

        boolean isDue(Instant now, Duration period) {
            return !now.isBefore(last.plus(period));
        }

        void take(LineFrame frame) {
            last = frame.wallTime();
            panel.accept(frame);
        }
    }

    @SafeVarargs
    Rota(Consumer<LineFrame>... panels) {
        for (Consumer<LineFrame> panel : panels) {
            turns.add(new Turn(panel));
        }
    }

    /** Shows the frame on all panels that are overdue, else on the one whose turn it is, if it is anybody's. */
    void show(LineFrame frame) {
        Instant now = frame.wallTime();
        List<Turn> overdue = turns.stream()
                .filter(turn -> turn.isDue(now, PERIOD.multipliedBy(2)))
                .toList();
        overdue.forEach(turn -> turn.take(frame));
        if (overdue.isEmpty()) {
            turns.stream().filter(turn -> turn.isDue(now, PERIOD)).findFirst().ifPresent(turn -> turn.take(frame));
        }
    }
}
