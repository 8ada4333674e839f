package linetwin.link.foreign.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a foreign station, held against the one here, and apart from those of all others.
 *
 * <p>A time that is at most a minute late is believed. A clock that is ahead, or further behind, is taken to be set wrong:
 * its times are shifted so that the fastest of its messages arrives when it says. A clock that stands still while the station
 * says new things is replaced by that here. No time is later than now.
 */
public final class StationClock {
    /** Later than this arrives nothing that is on its way; so much, a clock is wrong. */
    static final Duration BELIEVED = Duration.ofMinutes(1);

    /** Clocks that are wrong by a zone are so by a multiple of this. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final int SURE = 3;
    private static final int MOST_TOPICS = 256;

    private final LeastLag lag = new LeastLag();
    private final Map<String, Stated> topics = new HashMap<>();
    private boolean stands;
    private Duration told = Duration.ZERO;
    private boolean isStandingTold;
    private @Nullable String notice;

    /** A time that a topic said, and what it said since without another one. */
    private static final class Stated {
        private final Instant time;
        private final Instant arrived;
        private int news;

        Stated(Instant time, Instant arrived) {
            this.time = time;
            this.arrived = arrived;
        }

        boolean standsAt(Instant now) {
            return news >= SURE && !now.isBefore(arrived.plus(BELIEVED));
        }
    }

    /**
     * The time of a message on the line.
     *
     * @param stated by the station's clock
     * @param isNew whether it says something else than the last one of its topic
     */
    public Instant onLine(String topic, Instant stated, Instant arrived, boolean isNew) {
        String stream = topics.containsKey(topic) || topics.size() < MOST_TOPICS ? topic : "";
        Stated before = topics.get(stream);
        if (before == null || !before.time.equals(stated)) {
            topics.put(stream, new Stated(stated, arrived));
            lag.add(Duration.between(stated, arrived), arrived);
            stands = false;
        } else if (isNew) { // what is only said again still has its old time
            before.news++;
            stands |= before.standsAt(arrived);
        }
        judge(stated);
        if (stands) {
            return arrived;
        }
        Instant time = stated.plus(shift());
        return time.isAfter(arrived) ? arrived : time;
    }

    /** What its times are shifted by. */
    public Duration shift() {
        Duration least = lag.lag();
        return least.isNegative() || least.compareTo(BELIEVED) > 0 ? least : Duration.ZERO;
    }

    /** What is to be told of the clock, once: that it is wrong, or right again. */
    public Optional<String> takeNotice() {
        Optional<String> found = Optional.ofNullable(notice);
        notice = null;
        return found;
    }

    private void judge(Instant stated) {
        if (stands != isStandingTold) {
            isStandingTold = stands;
            notice = stands
                    ? "its clock stands still at " + stated + "; what it says counts when it arrives"
                    : "its clock goes on";
            return;
        }
        Duration least = lag.lag();
        boolean isWrong = least.abs().compareTo(BELIEVED) > 0;
        Duration wrongBy = isWrong ? least : Duration.ZERO;
        if (wrongBy.minus(told).abs().compareTo(BELIEVED) > 0 && (!isWrong || isSure(least))) {
            told = wrongBy;
            notice = isWrong ? wrong(least) : "its clock agrees with the one here again";
        }
    }

    /** No message comes before it was sent, and no delay is a whole number of quarters of an hour; else several say so. */
    private boolean isSure(Duration least) {
        return least.isNegative() || isOfZone(least) || lag.samples() >= SURE;
    }

    private static boolean isOfZone(Duration least) {
        long seconds = least.abs().plusSeconds(30).toSeconds();
        return seconds >= QUARTER.toSeconds() && seconds % QUARTER.toSeconds() <= 60;
    }

    private static String wrong(Duration least) {
        String by = inWords(least.abs());
        return "its clock is " + by + (least.isNegative() ? " ahead of" : " behind")
                + " the one here; its times are put "
                + (least.isNegative() ? "back" : "forward") + " by that."
                + (isOfZone(least)
                        ? " Maybe it is set to another time zone: see zone and offset in the mapping"
                        : " Maybe it has to be set");
    }

    private static String inWords(Duration time) {
        long seconds = time.plusMillis(500).toSeconds();
        if (seconds < 600) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
