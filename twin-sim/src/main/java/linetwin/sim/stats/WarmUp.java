package linetwin.sim.stats;

/**
 * How many observations at the start of a series belong to the start-up and should be deleted, found by MSER-5.
 *
 * <p>The series is averaged in batches of five; the deleted number d of the m batches minimises the squared standard
 * error Σ(Y − Ȳ)² / (m − d)² of the rest, over d ≤ m/2 (White, An Effective Truncation Heuristic for Bias Reduction
 * in Simulation Output, 1997; Spratt, 1998). A minimum at the limit says that the series never settled.
 *
 * @param observationsToDelete a multiple of five; observations that fill no batch at the end do not count
 * @param meanAfter mean of the batches that remain
 * @param isSettled false when the minimum lies at the limit: run longer
 */
public record WarmUp(int observationsToDelete, double meanAfter, boolean isSettled) {
    static final int BATCH_SIZE = 5;

    public static WarmUp byMser5(double... series) {
        double[] batches = batchMeans(series);
        int limit = batches.length / 2;
        if (limit < 2) {
            throw new IllegalArgumentException(
                    "MSER-5 needs " + 4 * BATCH_SIZE + " observations or more, got " + series.length);
        }
        return bestTruncation(batches, limit);
    }

    private static double[] batchMeans(double[] series) {
        double[] means = new double[series.length / BATCH_SIZE];
        for (int i = 0; i < means.length * BATCH_SIZE; i++) {
            means[i / BATCH_SIZE] += series[i] / BATCH_SIZE;
        }
        return means;
    }

    /** Walks from the end, so that one pass of the tally serves all truncation points; on a tie deletes less. */
    private static WarmUp bestTruncation(double[] batches, int limit) {
        Tally rest = new Tally();
        double least = Double.POSITIVE_INFINITY;
        int deleted = limit;
        double meanAfter = Double.NaN;
        for (int d = batches.length - 1; d >= 0; d--) {
            rest.add(batches[d]);
            if (d <= limit) {
                double statistic = rest.variance() * (rest.count() - 1) / ((double) rest.count() * rest.count());
                if (statistic <= least) {
                    least = statistic;
                    deleted = d;
                    meanAfter = rest.mean();
                }
            }
        }
        return new WarmUp(deleted * BATCH_SIZE, meanAfter, deleted < limit);
    }
}
