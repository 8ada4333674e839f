package linetwin.sim.learn.calibrate;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.calibrate.Finding.Unidentified;
import linetwin.sim.learn.fit.ParameterInterval;
import linetwin.sim.learn.fit.ShareInterval;

/** Estimates shares from counts. */
final class ShareRule {
    /** With fewer hits or misses the exact interval is taken, although it is wider. */
    private static final int FEW = 10;

    private ShareRule() {}

    /**
     * @param fromObserved what the share of the hits says of the parameter; rises with it
     */
    static Finding find(
            String path, double own, long hits, long trials, DoubleUnaryOperator fromObserved, List<Text> notes) {
        String text = percent(own);
        if (trials == 0) {
            return new Unidentified(path, text, Reasons.NOTHING_SEEN);
        }
        ParameterInterval observed = interval(hits, trials);
        ParameterInterval interval = new ParameterInterval(
                clamp(fromObserved.applyAsDouble(observed.lower())),
                clamp(fromObserved.applyAsDouble(observed.upper())),
                ParameterInterval.LEVEL);
        double value = clamp(fromObserved.applyAsDouble((double) hits / trials));
        return new Identified(
                path,
                text,
                own,
                percent(value),
                new Estimate(Measure.SHARE, value, interval, trials, 0, Optional.empty()),
                interval.contains(own),
                notes);
    }

    static Finding find(String path, double own, long hits, long trials) {
        return find(path, own, hits, trials, DoubleUnaryOperator.identity(), List.of());
    }

    private static ParameterInterval interval(long hits, long trials) {
        return Math.min(hits, trials - hits) < FEW
                ? ShareInterval.clopperPearson(hits, trials)
                : ShareInterval.wilson(hits, trials);
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    static String percent(double share) {
        return OwnDistribution.number(share * 100) + " %";
    }
}
