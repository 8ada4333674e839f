package linetwin.sim.experiment.gain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import linetwin.sim.random.RandomStream;

/**
 * Orders of levers drawn at random, each together with its reverse (Castro, Gómez and Tejada, Polynomial Calculation of the
 * Shapley Value Based on Sampling, 2009; the reverse takes out most of the noise of the draw). Every order shares out the
 * whole gain, so their means do as well, and they estimate Shapley's shares without bias.
 */
final class SampledLeverOrders implements LeverSets {
    private static final int ORDERS = 16;

    private final int levers;
    private final List<int[]> orders = new ArrayList<>();

    SampledLeverOrders(int levers, RandomStream stream) {
        this.levers = levers;
        for (int i = 0; i < ORDERS / 2; i++) {
            int[] order = shuffled(levers, stream);
            orders.add(order);
            orders.add(reversed(order));
        }
    }

    /** Fisher and Yates's shuffle. */
    private static int[] shuffled(int levers, RandomStream stream) {
        int[] order = new int[levers];
        for (int i = 0; i < levers; i++) {
            int j = (int) (stream.uniform() * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reverse[i] = order[order.length - 1 - i];
        }
        return reverse;
    }

    @Override
    public int[] sets() {
        TreeSet<Integer> sets = new TreeSet<>();
        int all = (1 << levers) - 1;
        for (int lever = 0; lever < levers; lever++) {
            sets.add(1 << lever);
            sets.add(all & ~(1 << lever));
        }
        for (int[] order : orders) {
            int set = 0;
            sets.add(set);
            for (int lever : order) {
                set |= 1 << lever;
                sets.add(set);
            }
        }
        return sets.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public double[] shares(IntToDoubleFunction worth) {
        double[] shares = new double[levers];
        for (int[] order : orders) {
            int set = 0;
            for (int lever : order) {
                int with = set | 1 << lever;
                shares[lever] += (worth.applyAsDouble(with) - worth.applyAsDouble(set)) / ORDERS;
                set = with;
            }
        }
        return shares;
    }

    @Override
    public LeverOrders orders() {
        return new LeverOrders(false, ORDERS);
    }
}
