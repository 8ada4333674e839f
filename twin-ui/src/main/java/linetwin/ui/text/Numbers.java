package linetwin.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as people read them, alike in every language; what is not known is a dash. */
public final class Numbers {
    /** Stands for a figure that is not known. */
    public static final String UNKNOWN = "–";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Numbers() {}

    /** With one digit after the point. */
    public static String decimal(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : UNKNOWN;
    }

    /** With three significant digits. */
    public static String precise(double value) {
        int digits = Math.abs(value) < 10 ? 3 : 1;
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : UNKNOWN;
    }

    public static String whole(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.0f", value) : UNKNOWN;
    }

    /** A difference: always with its sign, a true minus. */
    public static String signed(double value) {
        String size = whole(Math.abs(value));
        return size.equals("0") || size.equals(UNKNOWN) ? size : (value < 0 ? "−" : "+") + size;
    }

    /** A difference with one digit after the point: always with its sign, a true minus. */
    public static String signedDecimal(double value) {
        String size = decimal(Math.abs(value));
        return size.equals("0.0") || size.equals(UNKNOWN) ? size : (value < 0 ? "−" : "+") + size;
    }

    /** A difference in percent, with its signs. */
    public static String signedPercent(double percent) {
        return Double.isFinite(percent) ? signedDecimal(percent) + " %" : UNKNOWN;
    }

    /** A fraction of 0..1 in percent, without the sign. */
    public static String percent(double fraction) {
        return decimal(100 * fraction);
    }

    /** Whole minutes, rounded up, so that nobody waits in vain. */
    public static long minutesUp(Duration duration) {
        return (duration.toSeconds() + 59) / 60;
    }

    public static String time(Instant time) {
        return TIME.format(time);
    }

    /** A time of the day without its seconds. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    public static String dateTime(Instant time) {
        return DATE_TIME.format(time);
    }

    /** The size of a file, in units of 1000. */
    public static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return (bytes + 999) / 1000 + " kB";
        }
        return bytes < 1_000_000_000 ? decimal(bytes / 1e6) + " MB" : decimal(bytes / 1e9) + " GB";
    }

    /** As {@code 3:07} or {@code 1:03:07}; a negative one is zero. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
