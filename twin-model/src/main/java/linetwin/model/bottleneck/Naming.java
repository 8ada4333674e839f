package linetwin.model.bottleneck;

import java.util.List;
import java.util.Map;

/**
 * The rule by which stations are named as the bottleneck: those whose share of the time is at least {@value #CLOSE_FRACTION} of
 * the largest, if they are no more than {@value #MOST} and the largest is at least {@value #LEAST_FRACTION} of the time. Else no
 * bottleneck is clear.
 */
public final class Naming {
    /** Stations nearer to the first than this can't be told apart by a share that is one way through one period. */
    static final double CLOSE_FRACTION = 0.7;

    /** A first with less than this limits the line no more than many others do. */
    static final double LEAST_FRACTION = 0.1;

    /** So many can be looked at together. */
    static final int MOST = 3;

    private Naming() {}

    /**
     * The ids of the named stations, the first one first; none if none is clear.
     *
     * @param limits fractions of the time by id, the largest first
     */
    public static List<String> of(Map<String, Double> limits) {
        double largest = limits.values().stream().findFirst().orElse(0.0);
        List<String> close = limits.entrySet().stream()
                .filter(entry -> entry.getValue() >= CLOSE_FRACTION * largest)
                .map(Map.Entry::getKey)
                .toList();
        return largest >= LEAST_FRACTION && close.size() <= MOST ? close : List.of();
    }
}
