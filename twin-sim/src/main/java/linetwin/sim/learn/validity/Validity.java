package linetwin.sim.learn.validity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a model is valid for a line.
 *
 * @param split until when the line was learned from, and from when on it is held against the model
 * @param end of what is held against it
 * @param isFitted whether the model was fitted to the time before the split
 * @param replications by which was predicted
 * @param checks of all figures that have a value
 * @param moved parameters that the line tells otherwise since the split, the plainest first: where to look if it is not valid
 */
public record Validity(
        Instant split,
        Instant end,
        boolean isFitted,
        int replications,
        long seed,
        List<FigureCheck> checks,
        List<MovedParameter> moved) {
    public Validity {
        checks = List.copyOf(checks);
        moved = List.copyOf(moved);
    }

    /** Whether no figure is refuted. */
    public boolean isValid() {
        return checks.stream().noneMatch(FigureCheck::isRefuted);
    }

    /** The figures that are refuted, the worst first. */
    public List<FigureCheck> refuted() {
        return checks.stream()
                .filter(FigureCheck::isRefuted)
                .sorted(Comparator.comparingDouble(FigureCheck::pValue))
                .toList();
    }

    public long outside() {
        return checks.stream().filter(check -> !check.isInside()).count();
    }

    /** How many lie outside their intervals by chance, of a model that is right in everything. */
    public double expectedOutside() {
        return 0.05 * checks.size();
    }
}
