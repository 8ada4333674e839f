package linetwin.link.foreign;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.link.foreign.clock.SignsOfLife;
import linetwin.link.foreign.clock.StationClock;
import linetwin.link.foreign.mapping.Reading;

/** What is known of how a foreign element speaks: the clocks that its messages tell the time by, and when it spoke. */
final class StationWatch {
    private static final int MOST_STREAMS = 256;

    private final Map<String, StationClock> clocks = new HashMap<>();
    private final SignsOfLife signs = new SignsOfLife();
    private final Map<String, Reading> lastWords = new HashMap<>();
    private String name = "";
    private boolean isSilent;

    /** The clock of one of the names that the element has in its line; of too many names, one for all. */
    StationClock clock(String name) {
        boolean isOwn = clocks.containsKey(name) || clocks.size() < MOST_STREAMS;
        return clocks.computeIfAbsent(isOwn ? name : "", any -> new StationClock());
    }

    /**
     * It spoke.
     *
     * @param rule number of the rule of the mapping for it
     * @return whether it said something else than before
     */
    boolean heard(int rule, Optional<Duration> silentAfter, String topic, Reading reading, Instant at) {
        Reading words = reading.withoutTime();
        String stream = rule + topic + ' ' + reading.name();
        boolean isNew = reading.isEvent() || !words.equals(lastWords.get(stream));
        if (lastWords.size() < MOST_STREAMS || lastWords.containsKey(stream)) {
            lastWords.put(stream, words);
        }
        signs.heard(rule, silentAfter, at, isNew);
        name = reading.name();
        return isNew;
    }

    /** As its messages had it last. */
    String name() {
        return name;
    }

    boolean isSilent(Instant now) {
        return signs.silence(now).isPresent();
    }

    /** How long it has been silent, once for each silence. */
    Optional<Duration> fallSilent(Instant now) {
        Optional<Duration> silence = signs.silence(now);
        boolean isNew = silence.isPresent() && !isSilent;
        isSilent = silence.isPresent();
        return isNew ? silence : Optional.empty();
    }

    /** The last time that it spoke. */
    Instant lastHeard() {
        return signs.last();
    }

    /** What it may have said up to now was not heard. */
    void miss(Instant now) {
        signs.begin(now);
    }
}
