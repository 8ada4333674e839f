package linetwin.link.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linetwin.link.recording.RecordingSurvey.Rest;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/** The breaks and the times off shift of a line in the making: when more than half of the stations that were heard rest. */
final class RestList {
    static final int MOST = 5_000;

    /** Stations do not begin a break at one instant, since each ends its cycle. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    private final Set<String> heard = new HashSet<>();
    private final Set<String> resting = new HashSet<>();
    private final List<Rest> rests = new ArrayList<>();
    private @Nullable Instant begin;

    void accept(String station, StationState state, Instant at) {
        if (heard.size() == Limits.ELEMENTS && !heard.contains(station)) {
            return; // no line has so many: an untrusted recording may name any number
        }
        heard.add(station);
        if (state.isRest()) {
            resting.add(station);
        } else {
            resting.remove(station);
        }
        boolean isResting = 2 * resting.size() > heard.size();
        if (isResting && begin == null) {
            begin = at;
        } else if (!isResting && begin != null) {
            add(begin, at);
            begin = null;
        }
    }

    private void add(Instant from, Instant to) {
        if (rests.size() < MOST && Duration.between(from, to).compareTo(LEAST) >= 0) {
            rests.add(new Rest(from, to));
        }
    }

    /** What there is until now, in order of time. */
    List<Rest> until(Instant now) {
        List<Rest> all = new ArrayList<>(rests);
        if (begin != null && now.isAfter(begin)) {
            all.add(new Rest(begin, now));
        }
        return all;
    }
}
