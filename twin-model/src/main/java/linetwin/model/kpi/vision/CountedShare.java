package linetwin.model.kpi.vision;

/**
 * A share that was counted, with its 95 % interval by Wilson (1927), Probable inference, the law of succession, and statistical
 * inference, JASA 22(158), 209-212: it stays within 0 and 1 and holds for few trials and shares near 0 (Brown, Cai and DasGupta 2001,
 * Interval estimation for a binomial proportion, Statistical Science 16(2), 101-133).
 *
 * @param count of the trials, those that are meant, 0..{@code trials}
 * @param trials 0 or more
 */
public record CountedShare(long count, long trials) {
    /** Of a share on fewer trials its interval is wider than half of all shares there are, so that it says next to nothing. */
    public static final int ENOUGH = 10;

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public CountedShare {
        if (count < 0 || count > trials) {
            throw new IllegalArgumentException("count is " + count + "; must be 0 to " + trials);
        }
    }

    /** Whether there are enough trials to tell the share. */
    public boolean isTold() {
        return trials >= ENOUGH;
    }

    /** 0..1; NaN without a trial. */
    public double value() {
        return trials == 0 ? Double.NaN : (double) count / trials;
    }

    /** The lower end of the interval, 0..1; 0 without a trial. */
    public double lower() {
        return count == 0 ? 0 : centre() - halfWidth();
    }

    /** The upper end of the interval, 0..1; 1 without a trial. */
    public double upper() {
        return count == trials ? 1 : centre() + halfWidth();
    }

    private double centre() {
        return (count + Z * Z / 2) / (trials + Z * Z);
    }

    private double halfWidth() {
        double variance = value() * (1 - value()) / trials + Z * Z / (4.0 * trials * trials);
        return Z * Math.sqrt(variance) / (1 + Z * Z / trials);
    }
}
