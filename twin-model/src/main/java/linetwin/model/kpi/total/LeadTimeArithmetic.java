package linetwin.model.kpi.total;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.Sums;

/** Sums and differences of lead times, bucket by bucket. */
public final class LeadTimeArithmetic {
    private LeadTimeArithmetic() {}

    public static LeadTimes sum(LeadTimes one, LeadTimes other) {
        return combine(one, other, 1);
    }

    /** Of the vehicles that left between two readings. */
    static LeadTimes difference(LeadTimes later, LeadTimes earlier) {
        return combine(later, earlier, -1);
    }

    private static LeadTimes combine(LeadTimes one, LeadTimes other, int sign) {
        SortedMap<Integer, Long> buckets = new TreeMap<>(one.buckets());
        other.buckets().forEach((bucket, count) -> buckets.merge(bucket, sign * count, Long::sum));
        buckets.values().removeIf(count -> count == 0);
        BigInteger sum = sign > 0
                ? Sums.plus(one.sumMicros(), other.sumMicros())
                : Sums.since(one.sumMicros(), other.sumMicros());
        return new LeadTimes(one.count() + sign * other.count(), sum, buckets);
    }
}
