package linetwin.sim.stats;

import java.util.Arrays;

/**
 * How long the start-up of a series lasts that is observed at equal steps from an empty line on.
 *
 * <p>MSER-5 cuts where the standard error of the rest is least, which in a queue is too early: its content comes near its mean
 * as slowly as it forgets where it was, e<sup>−t/τ</sup>. Therefore three times the autocorrelation time τ of the rest, after
 * which a twentieth of the start is left, is deleted at least.
 *
 * @param observationsToDelete at the start, at most half of them
 * @param isSettled false if the series still drifts at half its length: run longer
 */
public record Transient(int observationsToDelete, boolean isSettled) {
    private static final int TIMES_TO_FORGET = 3;
    private static final double STANDARD_ERRORS = 3;

    public static Transient of(double... series) {
        WarmUp mser = WarmUp.byMser5(series);
        double[] rest = Arrays.copyOfRange(series, mser.observationsToDelete(), series.length);
        double memory = memory(rest);
        int limit = series.length / 2;
        int needed =
                Math.max(mser.isSettled() ? mser.observationsToDelete() : 0, (int) Math.ceil(TIMES_TO_FORGET * memory));
        boolean isLong = !mser.isSettled() || needed > limit;
        return new Transient(Math.min(needed, limit), !isLong || !drifts(series));
    }

    /**
     * The sum of the autocorrelations at lags of 1 and more, in steps, up to the first pair that is not positive (Geyer, Practical
     * Markov Chain Monte Carlo, 1992); 0 for a series without memory or without any spread.
     */
    static double memory(double... series) {
        double mean = mean(series, 0, series.length);
        double spread = covariance(series, mean, 0);
        double noise = 2 / Math.sqrt(series.length);
        if (!(spread > 0) || covariance(series, mean, 1) / spread < noise) {
            return 0;
        }
        double sum = 0;
        for (int lag = 1; lag + 1 < series.length / 2; lag += 2) {
            double pair = (covariance(series, mean, lag) + covariance(series, mean, lag + 1)) / spread;
            if (pair <= noise) {
                return sum;
            }
            sum += pair;
        }
        return sum;
    }

    /** Whether the mean of the last quarter differs from that of the one before by more than chance. */
    private static boolean drifts(double[] series) {
        int quarter = series.length / 4;
        int end = series.length;
        double later = mean(series, end - quarter, end);
        double earlier = mean(series, end - 2 * quarter, end - quarter);
        double[] last = Arrays.copyOfRange(series, end - quarter, end);
        double standardError = Math.sqrt(2 * covariance(last, later, 0) * (1 + 2 * memory(last)) / quarter);
        return Math.abs(later - earlier) > STANDARD_ERRORS * standardError;
    }

    private static double mean(double[] series, int from, int until) {
        return Arrays.stream(series, from, until).average().orElse(0);
    }

    private static double covariance(double[] series, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < series.length; i++) {
            sum += (series[i] - mean) * (series[i - lag] - mean);
        }
        return sum / series.length;
    }
}
