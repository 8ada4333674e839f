package linetwin.sim.line;

import java.util.List;

/**
 * Elements of a running line that can never move again, because they wait for each other.
 *
 * @param sinceTicks since when nothing of them has moved, counted from the begin of the run
 * @param elements ids of those that hold finished items
 * @param waits who waits for whom, a sentence each
 */
public record Deadlock(long sinceTicks, List<String> elements, List<String> waits) {
    public Deadlock {
        elements = List.copyOf(elements);
        waits = List.copyOf(waits);
    }
}
