package linetwin.model.telemetry;

/**
 * Arithmetic of sums of microseconds that a long run of a full line can let pass the end of a {@code long}. Such a sum stays
 * at the end, which stands for "beyond what can be told", and so does whatever is computed from it.
 */
public final class Sums {
    /** Beyond what can be told. */
    public static final long BEYOND = Long.MAX_VALUE;

    private Sums() {}

    /** Of two sums of 0 or more. */
    public static long plus(long one, long other) {
        long sum = one + other;
        return one == BEYOND || other == BEYOND || (one >= 0 && other >= 0 && sum < 0) ? BEYOND : sum;
    }

    /** A sum with one of its parts so many times more; each 0 or more. */
    public static long plus(long sum, long part, long times) {
        boolean isBeyond = Math.multiplyHigh(part, times) != 0 || part * times < 0;
        return plus(sum, isBeyond ? BEYOND : part * times);
    }

    /** What was added since an earlier reading. */
    public static long since(long later, long earlier) {
        return later == BEYOND ? BEYOND : later - earlier;
    }

    /** The sum to compute a figure from; {@link Double#NaN} if it can't be told. */
    public static double figure(long sum) {
        return sum == BEYOND ? Double.NaN : sum;
    }
}
