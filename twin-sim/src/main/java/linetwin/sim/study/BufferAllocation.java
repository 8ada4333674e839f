package linetwin.sim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import linetwin.sim.scenario.Scenario;

/**
 * A number of places shared out among the buffers of a line.
 *
 * @param capacities in the order of the buffers
 */
public record BufferAllocation(List<String> buffers, List<Integer> capacities) {
    /** More than these can't be told apart in a reasonable time. */
    public static final int MOST = 300;

    public BufferAllocation {
        buffers = List.copyOf(buffers);
        capacities = List.copyOf(capacities);
    }

    /**
     * All ways to share out a total.
     *
     * @param smallest capacity of each buffer, 1 or more
     * @throws StudyException if there is none, or there are more than {@value #MOST}
     */
    public static List<BufferAllocation> all(List<String> buffers, int total, int smallest) {
        if (smallest < 1 || (long) smallest * buffers.size() > total) {
            String count = buffers.size() == 1 ? "a buffer" : buffers.size() + " buffers";
            throw new StudyException("a total of " + total + " is too small for " + count + " of at least " + smallest
                    + "; a buffer has 1 place or more.");
        }
        List<BufferAllocation> all = new ArrayList<>();
        share(buffers, total, smallest, new ArrayList<>(), all);
        return all;
    }

    private static void share(
            List<String> buffers, int rest, int smallest, List<Integer> begun, List<BufferAllocation> all) {
        int open = buffers.size() - begun.size();
        if (open == 1) {
            begun.add(rest);
            all.add(new BufferAllocation(buffers, begun));
            begun.remove(begun.size() - 1);
            if (all.size() > MOST) {
                throw new StudyException("there are more than " + MOST + " ways to share out the places.\n"
                        + "Maybe fewer buffers, a smaller total or a larger --smallest is meant.");
            }
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
