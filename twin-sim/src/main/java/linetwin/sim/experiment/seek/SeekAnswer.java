package linetwin.sim.experiment.seek;

/**
 * The value of a parameter at which a figure reaches its target. All settings whose interval holds the target lie between
 * {@code lower} and {@code upper}, and so does the true answer, with the level of the intervals (inversion of the test).
 *
 * @param setting where the mean of the figure meets the target
 * @param lower the first value that was tried, if the interval reaches beyond it
 * @param upper the last value that was tried, if the interval reaches beyond it
 */
public record SeekAnswer(double setting, double lower, double upper) {}
