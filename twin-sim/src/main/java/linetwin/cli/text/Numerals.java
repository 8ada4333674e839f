package linetwin.cli.text;

import java.util.Locale;
import linetwin.sim.stats.ConfidenceInterval;

/** Numbers as people read them: an estimate shows no digit that its own uncertainty makes meaningless. */
public final class Numerals {
    private static final int MOST_DECIMALS = 6;

    /** Two decimals tell too little of what is less. */
    private static final double SMALL = 0.1;

    private Numerals() {}

    /**
     * With as many decimals as give the uncertainty two significant digits, such as 27.31 for 27.3142 ± 0.21; three digits of
     * a small value without uncertainty, so that 30 s are not 0.01 h.
     */
    public static String rounded(double value, double uncertainty) {
        boolean isSmallAndExact = !(uncertainty > 0) && value != 0 && Math.abs(value) < SMALL;
        int decimals = isSmallAndExact ? decimals(Math.abs(value)) + 1 : decimals(uncertainty);
        return fixed(value, Math.min(MOST_DECIMALS, decimals));
    }

    /** Such as {@code 27.31 ± 0.21}. */
    public static String interval(ConfidenceInterval interval) {
        return rounded(interval.mean(), interval.halfWidth()) + " ± "
                + rounded(interval.halfWidth(), interval.halfWidth());
    }

    /** With so many decimals. */
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Such as {@code 1 line} or {@code 2 lines}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Such as {@code +58.9 %}. */
    public static String signedPercent(double percent) {
        return String.format(Locale.ROOT, "%+.1f %%", percent);
    }

    /** With its sign and unit, such as {@code +41.2 % ± 1.3}. */
    public static String signedPercent(ConfidenceInterval percent) {
        int decimals = Math.max(1, decimals(percent.halfWidth()));
        return String.format(
                Locale.ROOT, "%+." + decimals + "f %% ± %." + decimals + "f", percent.mean(), percent.halfWidth());
    }

    /** Such as {@code +1.31 ± 0.21}. */
    public static String signed(ConfidenceInterval interval) {
        return (interval.mean() < 0 ? "" : "+") + interval(interval);
    }

    private static int decimals(double uncertainty) {
        if (!(uncertainty > 0)) {
            return 2;
        }
        int leadingDigit = (int) Math.floor(Math.log10(uncertainty));
        return Math.min(MOST_DECIMALS, Math.max(0, 1 - leadingDigit));
    }
}
