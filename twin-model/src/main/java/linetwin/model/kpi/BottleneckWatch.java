package linetwin.model.kpi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.kpi.MomentaryBottleneck.Share;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import org.jspecify.annotations.Nullable;

/**
 * Finds the momentary bottleneck from the state changes of stations and positions, and adds up how long each has been it.
 * Press lines do not take part: they work in lots, and so are active for long without limiting anything. When the active period of the bottleneck ends, the station with the longest active period so far takes over;
 * the time in which both were active is shifting, the rest of the reign is sole.
 */
final class BottleneckWatch {
    private final Map<String, Watched> stations = new LinkedHashMap<>();
    private @Nullable Instant begin;
    private Instant now = Instant.MIN;
    private @Nullable Watched bottleneck;
    private Instant reignsSince = Instant.MIN;

    BottleneckWatch(LineDescription line) {
        new LineLayout(line)
                .onePieceFlow()
                .map(ElementDescription::id)
                .forEach(id -> stations.put(id, new Watched(id)));
    }

    /** An event says that the station changed its state. */
    void changed(String id, StationState to, Instant at) {
        Watched station = stations.get(id);
        if (station != null) {
            station.hasEvents = true;
            enter(station, to, at);
        }
    }

    /**
     * A state message says since when the station is in a state. Where events come, they come later than the state but tell
     * more, so that it is kept back until the next one and then only heals what events were lost.
     */
    void heard(String id, StationState state, Instant since) {
        Watched station = stations.get(id);
        if (station == null) {
            return;
        }
        if (!station.hasEvents) {
            enter(station, state, since);
            return;
        }
        if (station.keptState != null) {
            enter(station, station.keptState, station.keptSince);
        }
        station.keptState = state;
        station.keptSince = since;
    }

    private void enter(Watched station, StationState state, Instant at) {
        if (at.isBefore(station.changedAt)) {
            return;
        }
        station.changedAt = at;
        begin = begin == null ? at : begin;
        reached(at);
        if (!state.isActive()) {
            station.activeSince = null;
            handOverFrom(station, at);
        } else if (station.activeSince == null) {
            station.activeSince = at;
            if (bottleneck == null) {
                reign(station, at);
            }
        }
    }

    void reached(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    MomentaryBottleneck bottleneck() {
        Watched current = bottleneck;
        List<Share> shares = stations.values().stream()
                .map(this::share)
                .filter(share -> share.fraction() > 0)
                .sorted(Comparator.comparingDouble(Share::fraction).reversed())
                .toList();
        return current == null
                ? new MomentaryBottleneck(null, null, shares)
                : new MomentaryBottleneck(current.id, current.activeSince, shares);
    }

    private void handOverFrom(Watched station, Instant at) {
        if (!station.equals(bottleneck)) {
            return;
        }
        Instant end = latest(at, reignsSince);
        Watched next = longestActive();
        Instant overlapSince = next == null || next.since().isAfter(end) ? end : latest(reignsSince, next.since());
        station.reignMicros += micros(reignsSince, end);
        station.soleMicros += micros(reignsSince, overlapSince);
        station.shiftingMicros += micros(overlapSince, end);
        bottleneck = null;
        if (next != null) {
            next.shiftingMicros += micros(overlapSince, end);
            reign(next, end);
        }
    }

    private void reign(Watched station, Instant since) {
        bottleneck = station;
        reignsSince = since;
    }

    private @Nullable Watched longestActive() {
        return stations.values().stream()
                .filter(station -> station.activeSince != null)
                .min(Comparator.comparing(Watched::since))
                .orElse(null);
    }

    private Share share(Watched station) {
        double observed = begin == null ? 1 : Math.max(1, micros(begin, now));
        long current = station.equals(bottleneck) ? micros(reignsSince, now) : 0;
        return new Share(
                station.id,
                (station.reignMicros + current) / observed,
                (station.soleMicros + current) / observed,
                station.shiftingMicros / observed);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long micros(Instant from, Instant until) {
        return Math.max(0, ChronoUnit.MICROS.between(from, until));
    }

    /** A station and how long it has been the bottleneck. */
    private static final class Watched {
        private final String id;
        private Instant changedAt = Instant.MIN;
        private boolean hasEvents;
        private @Nullable StationState keptState;
        private Instant keptSince = Instant.MIN;
        private @Nullable Instant activeSince;
        private long reignMicros;
        private long soleMicros;
        private long shiftingMicros;

        Watched(String id) {
            this.id = id;
        }

        Instant since() {
            return activeSince == null ? Instant.MAX : activeSince;
        }
    }
}
