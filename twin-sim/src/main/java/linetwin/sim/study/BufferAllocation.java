package linetwin.sim.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.sim.scenario.Scenario;

/**
 * A number of places shared out among the buffers of a line.
 *
 * @param capacities in the order of the buffers
 */
public record BufferAllocation(List<String> buffers, List<Integer> capacities) {
    /** More than these can't all be tried in a reasonable time. */
    public static final int MOST = 300;

    public BufferAllocation {
        buffers = List.copyOf(buffers);
        capacities = List.copyOf(capacities);
    }

    /**
     * The number of ways to share out a total: of m places to spare among n buffers, m + n - 1 over n - 1.
     *
     * @param smallest capacity of each buffer, 1 or more
     * @throws StudyException if there is none
     */
    public static BigInteger count(List<String> buffers, int total, int smallest) {
        requireEnough(buffers, total, smallest);
        int spare = total - smallest * buffers.size();
        BigInteger count = BigInteger.ONE;
        for (int i = 1; i < buffers.size(); i++) {
            count = count.multiply(BigInteger.valueOf(spare + i)).divide(BigInteger.valueOf(i));
        }
        return count;
    }

    /** The total in shares as equal as can be, the first ones larger by one if need be. */
    public static BufferAllocation even(List<String> buffers, int total) {
        int share = total / buffers.size();
        int rest = total % buffers.size();
        return new BufferAllocation(
                buffers,
                IntStream.range(0, buffers.size())
                        .mapToObj(i -> share + (i < rest ? 1 : 0))
                        .toList());
    }

    /**
     * All ways to share out a total, {@link #MOST} or fewer.
     *
     * @param smallest capacity of each buffer, 1 or more
     * @throws StudyException if there is none
     */
    public static List<BufferAllocation> all(List<String> buffers, int total, int smallest) {
        requireEnough(buffers, total, smallest);
        List<BufferAllocation> all = new ArrayList<>();
        share(buffers, total, smallest, new ArrayList<>(), all);
        return all;
    }

    private static void requireEnough(List<String> buffers, int total, int smallest) {
        if (smallest < 1 || (long) smallest * buffers.size() > total) {
            String count = buffers.size() == 1 ? "a buffer" : buffers.size() + " buffers";
            throw new StudyException("a total of " + total + " is too small for " + count + " of at least " + smallest
                    + "; a buffer has 1 place or more.");
        }
    }

    /** All ways to move so many places from one buffer to another that leave each at least the smallest capacity. */
    List<BufferAllocation> neighbours(int places, int smallest) {
        List<BufferAllocation> found = new ArrayList<>();
        for (int from = 0; from < capacities.size(); from++) {
            for (int to = 0; to < capacities.size(); to++) {
                if (from != to && capacities.get(from) - places >= smallest) {
                    List<Integer> moved = new ArrayList<>(capacities);
                    moved.set(from, moved.get(from) - places);
                    moved.set(to, moved.get(to) + places);
                    found.add(new BufferAllocation(buffers, moved));
                }
            }
        }
        return found;
    }

    private static void share(
            List<String> buffers, int rest, int smallest, List<Integer> begun, List<BufferAllocation> all) {
        int open = buffers.size() - begun.size();
        if (open == 1) {
            begun.add(rest);
            all.add(new BufferAllocation(buffers, begun));
            begun.remove(begun.size() - 1);
            return;
        }
        for (int here = smallest; here <= rest - smallest * (open - 1); here++) {
            begun.add(here);
            share(buffers, rest - here, smallest, begun, all);
            begun.remove(begun.size() - 1);
        }
    }

    /** The scenario with its buffers of these capacities. */
    public Scenario applyTo(Scenario scenario) {
        Scenario changed = scenario;
        for (int i = 0; i < buffers.size(); i++) {
            changed = changed.set(
                    "areas.*.elements." + buffers.get(i) + ".capacity",
                    capacities.get(i).toString());
        }
        return changed;
    }

    @Override
    public String toString() {
        return capacities.stream().map(String::valueOf).collect(Collectors.joining(" + "));
    }
}
