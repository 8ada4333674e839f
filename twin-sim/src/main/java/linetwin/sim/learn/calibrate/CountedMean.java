package linetwin.sim.learn.calibrate;

import java.util.List;
import linetwin.sim.learn.fit.Lump;
import linetwin.sim.learn.fit.ParameterInterval;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of durations of which only sums are known, such as cycles between readings of a counter: all time over all counts, as unsure as
 * the sums differ from it (the ratio estimator of Cochran, Sampling Techniques, 3rd ed., section 6.3), and as counts are whole numbers, of
 * which the first and the last may be begun.
 *
 * @param mean in seconds
 * @param interval 95 %; without bound of a single sum
 * @param count of the durations
 */
record CountedMean(double mean, ParameterInterval interval, long count) {
    /** Variance of the difference of two counts that are each cut off anywhere within one. */
    private static final double CUT = 1.0 / 6;

    static CountedMean of(List<Lump> lumps) {
        long count = lumps.stream().mapToLong(Lump::count).sum();
        double mean = lumps.stream().mapToDouble(Lump::total).sum() / count;
        int m = lumps.size();
        if (m < 2) {
            return new CountedMean(
                    mean, new ParameterInterval(0, Double.POSITIVE_INFINITY, ParameterInterval.LEVEL), count);
        }
        double squares = 0;
        for (Lump lump : lumps) {
            double apart = lump.total() - mean * lump.count();
            squares += apart * apart;
        }
        double ofSums = squares / (m - 1) * m;
        double ofCounts = mean * mean * CUT * m;
        double error = Math.sqrt(ofSums + ofCounts) / count;
        double reach = TDistribution.of(m - 1.0).inverseSurvivalProbability((1 - ParameterInterval.LEVEL) / 2) * error;
        return new CountedMean(
                mean, new ParameterInterval(Math.max(0, mean - reach), mean + reach, ParameterInterval.LEVEL), count);
    }
}
