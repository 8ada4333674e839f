package linetwin.sim.experiment.gain;

/**
 * How the orders in which levers could come were covered.
 *
 * @param isExact all orders, by way of all combinations of levers; otherwise a sample of orders in each replication
 * @param count of combinations, or of sampled orders per replication
 */
public record LeverOrders(boolean isExact, int count) {
    /** The most levers whose combinations are all run: 1 024 lines. */
    public static final int MOST_LEVERS_FOR_ALL = 10;
}
