package linetwin.model.line;

import java.time.Duration;
import java.util.List;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Work;
import linetwin.model.value.Durations;
import linetwin.model.value.Fractions;
import linetwin.model.value.Label;

/**
 * Positions that all move together: the line indexes when the takt has elapsed, every position has finished and
 * nothing holds it; a stop at one position stops all.
 *
 * @param takt least time between two moves; zero for a line that indexes as soon as all have finished
 */
public record SynchronousLine(Label label, Duration takt, List<Position> positions, String to) implements Element {
    public SynchronousLine {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("synchronous line '" + label.id() + "' has no position");
        }
        if (takt.isNegative()) {
            throw new IllegalArgumentException(
                    "synchronous line '" + label.id() + "' has a negative takt " + Durations.text(takt));
        }
    }

    /** One station of the line; {@code defect} is the probability that a defect is made here, 0..1. */
    public record Position(Label label, Work work, double defect, Material material) {
        public Position {
            Fractions.require("defect", defect);
        }
    }

    @Override
    public List<String> routes() {
        return List.of(to);
    }
}
