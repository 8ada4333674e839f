package linetwin.sim.experiment.gain;

import java.util.function.IntToDoubleFunction;

/**
 * The sets of levers that a replication must run to share out its gain. Bit i of a set says whether lever i is on.
 */
sealed interface LeverSets permits AllLeverSets, SampledLeverOrders {
    /** In ascending order, so that the first is that of no lever and the last that of all. */
    int[] sets();

    /** The share of each lever in what all of them add; the shares add up to that. */
    double[] shares(IntToDoubleFunction worth);

    LeverOrders orders();
}
