package linetwin.model.kpi;

import java.math.BigInteger;
import java.util.Map;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.Sums;

/**
 * Lead times of the vehicles that left in a span, from body start to line-off; {@link Double#NaN} if none left.
 *
 * @param meanHours exact; not a number if the sum of the times is beyond what can be told
 * @param p95Hours the upper edge of the bucket that holds the 95th percentile: at most 1.1 % too high
 */
public record LeadTimeKpis(double meanHours, double p95Hours) {
    /** Of some durations. */
    public static LeadTimeKpis of(LeadTimes leadTimes) {
        return new LeadTimeKpis(
                meanMicros(leadTimes).value() / Micros.PER_HOUR, quantileMicros(leadTimes, 0.95) / Micros.PER_HOUR);
    }

    private static Ratio meanMicros(LeadTimes leadTimes) {
        return Sums.isKnown(leadTimes.sumMicros())
                ? new Ratio(leadTimes.sumMicros(), BigInteger.valueOf(leadTimes.count()))
                : Ratio.UNDEFINED;
    }

    private static double quantileMicros(LeadTimes leadTimes, double fraction) {
        double rank = Math.ceil(fraction * leadTimes.count());
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : leadTimes.buckets().entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return LeadTimes.upperEdgeMicros(bucket.getKey());
            }
        }
        return Double.NaN;
    }
}
