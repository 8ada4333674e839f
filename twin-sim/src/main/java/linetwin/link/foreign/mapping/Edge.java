package linetwin.link.foreign.mapping;

import java.util.Optional;
import linetwin.link.foreign.word.Words;

/**
 * A change of a word from one to another.
 *
 * @param from what it was before, in any of these; any other word if there are none
 * @param to what it is now, in any of these; any other word if there are none
 */
public record Edge(WordField word, Words from, Words to) {
    public Edge {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("must have one of from and to");
        }
    }

    /** Whether an item may be finished with this word. */
    boolean mayEndWith(String now) {
        return to.isEmpty() ? !from.contains(now) : to.contains(now);
    }

    /** Whether an item is finished when a word follows another; the first word of all follows none. */
    public boolean isCrossed(Optional<String> before, String now) {
        return before.isPresent()
                && !before.get().equals(now)
                && mayEndWith(now)
                && (from.isEmpty() ? !to.contains(before.get()) : from.contains(before.get()));
    }
}
