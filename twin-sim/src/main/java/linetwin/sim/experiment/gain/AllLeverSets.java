package linetwin.sim.experiment.gain;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** All combinations of levers. */
record AllLeverSets(int levers) implements LeverSets {
    @Override
    public int[] sets() {
        return IntStream.range(0, 1 << levers).toArray();
    }

    @Override
    public double[] shares(IntToDoubleFunction worth) {
        return Shapley.shares(Arrays.stream(sets()).mapToDouble(worth).toArray());
    }

    @Override
    public LeverOrders orders() {
        return new LeverOrders(true, 1 << levers);
    }
}
