package linetwin.sim.learn.validity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of many figures are refuted, so that of those that are, no more than a share is expected to be so by chance alone (Benjamini and
 * Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57, 1995).
 */
final class FalseDiscoveries {
    static final double RATE = 0.05;

    private FalseDiscoveries() {}

    /** The same checks in their order, with those that are refuted marked. */
    static List<FigureCheck> marked(List<FigureCheck> checks) {
        List<Integer> byRank = IntStream.range(0, checks.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> checks.get(i).pValue()))
                .toList();
        int refuted =
                count(byRank.stream().mapToDouble(i -> checks.get(i).pValue()).toArray());
        Set<Integer> marked = new HashSet<>(byRank.subList(0, refuted));
        return IntStream.range(0, checks.size())
                .mapToObj(i -> marked.contains(i) ? checks.get(i).refuted() : checks.get(i))
                .toList();
    }

    /** How many of the first of some p-values in ascending order are refuted. */
    static int count(double[] ascending) {
        int refuted = 0;
        for (int rank = 1; rank <= ascending.length; rank++) {
            if (ascending[rank - 1] <= RATE * rank / ascending.length) {
                refuted = rank;
            }
        }
        return refuted;
    }
}
