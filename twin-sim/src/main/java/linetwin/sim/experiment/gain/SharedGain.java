package linetwin.sim.experiment.gain;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the levers add in one replication, in units of the efficiency.
 *
 * @param none efficiency without any lever
 * @param all efficiency with all of them
 */
record SharedGain(double none, double all, List<Addition> levers) {
    SharedGain {
        levers = List.copyOf(levers);
    }

    /** What one lever adds: its share, as the only one, and on top of all others. */
    record Addition(double share, double firstIn, double lastIn) {}

    /** From the efficiency of every set of levers that was run. */
    static SharedGain of(LeverSets sets, int levers, IntToDoubleFunction worth) {
        int everything = (1 << levers) - 1;
        double none = worth.applyAsDouble(0);
        double all = worth.applyAsDouble(everything);
        double[] shares = sets.shares(worth);
        return new SharedGain(
                none,
                all,
                IntStream.range(0, levers)
                        .mapToObj(lever -> new Addition(
                                shares[lever],
                                worth.applyAsDouble(1 << lever) - none,
                                all - worth.applyAsDouble(everything & ~(1 << lever))))
                        .toList());
    }

    /** All of them together. */
    double total() {
        return all - none;
    }
}
