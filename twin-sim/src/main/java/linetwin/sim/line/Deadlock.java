package linetwin.sim.line;

import java.util.List;

/**
 * Elements of a running line that can never move again, because they wait for each other.
 *
 * @param sinceTicks since when nothing of them has moved, counted from the begin of the run
 * @param waits who waits for whom, a sentence each
 */
public record Deadlock(long sinceTicks, List<String> waits) {
    public Deadlock {
        waits = List.copyOf(waits);
    }
}
