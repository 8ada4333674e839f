package linetwin.sim.study;

import java.math.BigInteger;
import java.util.List;

/**
 * The allocations that are compared with each other, and what they were chosen from.
 *
 * @param ways to share out the places in all
 * @param visited of these, the number that was looked at
 * @param allocations to be compared
 */
public record Shortlist(BigInteger ways, int visited, List<BufferAllocation> allocations) {
    /** So many of those that a search visited are compared. */
    public static final int LONGEST_OF_SEARCH = 20;

    public Shortlist {
        allocations = List.copyOf(allocations);
    }

    /** All ways there are. */
    public static Shortlist ofAll(List<BufferAllocation> all) {
        return new Shortlist(BigInteger.valueOf(all.size()), all.size(), all);
    }

    /** The best of those that a search visited. */
    public static Shortlist ofBest(BigInteger ways, List<BufferAllocation> visited) {
        int length = Math.min(LONGEST_OF_SEARCH, visited.size());
        return new Shortlist(ways, visited.size(), visited.subList(0, length));
    }

    /** Whether nothing was left out. */
    public boolean isComplete() {
        return ways.equals(BigInteger.valueOf(allocations.size()));
    }
}
