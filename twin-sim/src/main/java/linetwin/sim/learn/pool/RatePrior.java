package linetwin.sim.learn.pool;

/**
 * A gamma distribution from which rates of members may come.
 *
 * @param shape α, as if so many ends had been seen
 * @param time β, in as much time
 * @param weight how likely this one is beside others: any number above 0, or its logarithm while it is computed
 */
record RatePrior(double shape, double time, double weight) {}
