package linetwin.link.log;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hours of the week in which no station ever has a row, although there are rows in the hours around them: probably the plant
 * did not work then. Fourteen days at least tell anything of it.
 */
public final class QuietHours {
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;
    private static final int SHORTEST_HOURS = 3;
    private static final Duration SHORTEST = Duration.ofDays(14);

    /** Rows that would be expected in an hour of the week of which it is said that it is quiet, were it as busy as others. */
    private static final double SURE = 10;

    private final ZoneId zone;
    private final long[] rows = new long[WEEK];
    private Optional<Instant> first = Optional.empty();
    private Instant last = Instant.EPOCH;
    private long total;

    /** @param zone of the clock by which the plant works */
    public QuietHours(ZoneId zone) {
        this.zone = zone;
    }

    /** There is a row. */
    public void add(Instant at) {
        ZonedDateTime time = at.atZone(zone);
        rows[(time.getDayOfWeek().getValue() - 1) * DAY + time.getHour()]++;
        total++;
        first = first.or(() -> Optional.of(at));
        last = at;
    }

    /** What is to be said of them, if there are any. */
    public Optional<String> remark() {
        boolean isLong = first.filter(begin -> Duration.between(begin, last).compareTo(SHORTEST) >= 0)
                .isPresent();
        long busy = Arrays.stream(rows).filter(count -> count > 0).count();
        if (!isLong || busy == 0 || busy == WEEK || (double) total / busy < SURE) {
            return Optional.empty();
        }
        List<String> spans = spans();
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of("no station ever has a row in these hours (" + zone + "): " + String.join(", ", spans)
                        + "; they count as what was said before them, or as not observed. Maybe shifts are to be said in"
                        + " the mapping");
    }

    private List<String> spans() {
        List<String> spans = new ArrayList<>();
        int begin = 0;
        while (begin < WEEK && rows[(begin + WEEK - 1) % WEEK] == 0) {
            begin++; // in the middle of a span that began before the end of the week
        }
        for (int hour = begin; hour < begin + WEEK; ) {
            int length = 0;
            while (length < WEEK && rows[(hour + length) % WEEK] == 0) {
                length++;
            }
            if (length >= SHORTEST_HOURS) {
                spans.add(text(hour) + " to " + text(hour + length));
            }
            hour += Math.max(1, length);
        }
        return spans;
    }

    private static String text(int hour) {
        DayOfWeek day = DayOfWeek.of(hour / DAY % 7 + 1);
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + String.format(Locale.ROOT, " %02d:00", hour % DAY);
    }
}
