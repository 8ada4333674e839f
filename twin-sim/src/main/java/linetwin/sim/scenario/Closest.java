package linetwin.sim.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped one is nearest to, by edit distance. */
final class Closest {
    private Closest() {}

    /** Empty if no candidate is near enough: more than a third of the letters would have to change. */
    static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.max(1, (word.length() + 1) / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= limit || isBeginning(word, candidate))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static boolean isBeginning(String word, String candidate) {
        return !word.isEmpty()
                && !candidate.isEmpty()
                && (word.startsWith(candidate) || (word.length() >= 3 && candidate.startsWith(word)));
    }

    /** Levenshtein's distance: letters to insert, remove or replace. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
