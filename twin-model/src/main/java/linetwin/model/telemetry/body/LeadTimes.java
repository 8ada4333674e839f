package linetwin.model.telemetry.body;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lead times of the vehicles that left at a sink since the run began.
 *
 * @param count vehicles
 * @param sumMicros sum of their times from body start to line-off
 * @param buckets vehicles by bucket of lead time: bucket b holds times of {@code floor(BUCKETS_PER_DOUBLING * log2(seconds))};
 *     times under a second are in bucket 0
 */
public record LeadTimes(long count, BigInteger sumMicros, SortedMap<Integer, Long> buckets) {
    /** Resolution: a bucket is about 1.1 % wide. */
    public static final int BUCKETS_PER_DOUBLING = 64;

    private static final double LOG_2 = StrictMath.log(2);

    public LeadTimes {
        buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    }

    /** With a sum that a {@code long} can hold. */
    public LeadTimes(long count, long sumMicros, SortedMap<Integer, Long> buckets) {
        this(count, BigInteger.valueOf(sumMicros), buckets);
    }

    /** No vehicle yet. */
    public static LeadTimes none() {
        return new LeadTimes(0, 0, new TreeMap<>());
    }

    /** The bucket of a lead time. */
    public static int bucket(long micros) {
        return micros <= 1_000_000 ? 0 : (int) (BUCKETS_PER_DOUBLING * (StrictMath.log(micros / 1e6) / LOG_2));
    }

    /** The upper edge of a bucket, in microseconds. */
    public static double upperEdgeMicros(int bucket) {
        return 1e6 * StrictMath.pow(2, (bucket + 1.0) / BUCKETS_PER_DOUBLING);
    }
}
