package linetwin.model.telemetry.body;

import java.math.BigInteger;

/**
 * Arithmetic of sums of microseconds, which a long run of a full line can let pass the end of a {@code long}. Integrals of
 * contents and sums of lead times go on beyond it, exactly, up to {@link #MOST}. The ideal time of what a station made does not,
 * since that takes 292 000 years of a place: it stays at the end.
 *
 * <p>{@link #BEYOND}, the end of a {@code long}, stands for a sum that can't be told: a publisher whose sums have 64 bits lets
 * them stay there. What would be computed from one can't be told either.
 */
public final class Sums {
    /** Beyond what can be told. */
    public static final long BEYOND = Long.MAX_VALUE;

    /** The largest sum: 128 bits with their sign. */
    public static final BigInteger MOST = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);

    private static final BigInteger CANT_BE_TOLD = BigInteger.valueOf(BEYOND);
    private static final double WORD = 0x1p64;

    private Sums() {}

    /** Of two sums of 0 or more that stay at the end of a {@code long}. */
    public static long plus(long one, long other) {
        long sum = one + other;
        return one == BEYOND || other == BEYOND || (one >= 0 && other >= 0 && sum < 0) ? BEYOND : sum;
    }

    /** What was added since an earlier reading. */
    public static long since(long later, long earlier) {
        return later == BEYOND ? BEYOND : later - earlier;
    }

    /** A sum that goes on, with one of its parts so many times more. */
    public static BigInteger plus(BigInteger sum, long part, long times) {
        return isKnown(sum) ? sum.add(BigInteger.valueOf(part).multiply(BigInteger.valueOf(times))) : sum;
    }

    /** Of two sums that go on. */
    public static BigInteger plus(BigInteger one, BigInteger other) {
        return isKnown(one) && isKnown(other) ? one.add(other) : CANT_BE_TOLD;
    }

    /** What was added since an earlier reading. */
    public static BigInteger since(BigInteger later, BigInteger earlier) {
        return isKnown(later) ? later.subtract(earlier) : later;
    }

    /** The sum to compute a figure from; {@link Double#NaN} if it can't be told. */
    public static double figure(BigInteger sum) {
        return isKnown(sum) ? sum.doubleValue() : Double.NaN;
    }

    public static boolean isKnown(BigInteger sum) {
        return !sum.equals(CANT_BE_TOLD);
    }

    /**
     * The sum that two cheap ones tell together: one that wraps round has its lower 64 bits exactly, and one of doubles has the
     * rest, as long as it is wrong by less than 2^63. Adding up a billion parts to 2^80 makes it wrong by 2^57 at most.
     */
    public static BigInteger exact(long wrapped, double rough) {
        double words = Math.rint((rough - wrapped) / WORD);
        BigInteger low = BigInteger.valueOf(wrapped);
        return words == 0 ? low : low.add(BigInteger.valueOf((long) words).shiftLeft(64));
    }
}
