package linetwin.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Round times on a timeline, as many as there is room for. */
final class TimeTicks {
    private static final double ROOM_PIXELS = 76;
    private static final List<Duration> STEPS = Stream.of(1, 2, 5, 10, 30, 60, 120, 240, 480, 720, 1_440, 2_880, 10_080)
            .map(Duration::ofMinutes)
            .toList();
    private static final DateTimeFormatter TIME = formatter("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = formatter("MM-dd HH:mm");

    private TimeTicks() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    static List<Instant> of(Instant begin, Instant end, double pixels) {
        Duration whole = Duration.between(begin, end);
        long most = Math.max(1, (long) (pixels / ROOM_PIXELS));
        Duration step = STEPS.stream()
                .filter(candidate -> candidate.multipliedBy(most).compareTo(whole) >= 0)
                .findFirst()
                .orElse(whole);
        long seconds = Math.max(60, step.toSeconds());
        long first = Math.floorDiv(begin.getEpochSecond() + seconds - 1, seconds) * seconds;
        return Stream.iterate(
                        Instant.ofEpochSecond(first), time -> time.isBefore(end), time -> time.plusSeconds(seconds))
                .limit(most + 1)
                .toList();
    }

    /** With the day where a day begins. */
    static String text(Instant time) {
        boolean isMidnight = Math.floorMod(time.getEpochSecond(), 86_400) == 0;
        return (isMidnight ? DAY_AND_TIME : TIME).format(time);
    }
}
