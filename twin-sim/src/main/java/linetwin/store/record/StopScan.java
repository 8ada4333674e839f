package linetwin.store.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.model.history.LineMemory;
import linetwin.model.history.StateTrack;
import linetwin.model.state.Cause;
import linetwin.model.twin.Alarm.Kind;
import linetwin.store.history.Stop;
import linetwin.store.history.StopChange;

/** Finds the stops of the latest time in what is remembered of a line, and what has changed of them since the last look. */
final class StopScan {
    /** Messages that come later than this change nothing any more. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final LineMemory memory;
    private final Map<String, NavigableMap<Instant, Stop>> known = new HashMap<>();
    private Instant looked;

    /** @param from when hearing began: what was before is not known */
    StopScan(LineMemory memory, Instant from) {
        this.memory = memory;
        looked = from;
    }

    /** What is new up to now. */
    StopChange look(Instant now) {
        Instant from = looked.minus(LATE);
        List<Stop> gone = new ArrayList<>();
        List<Stop> told = new ArrayList<>();
        for (int i = 0; i < memory.route().size(); i++) {
            String element = memory.route().element(i).id();
            NavigableMap<Instant, Stop> before = known.computeIfAbsent(element, id -> new TreeMap<>());
            NavigableMap<Instant, Stop> present = stops(element, memory.states(i), from);
            before.values().stream()
                    .filter(stop -> !present.containsKey(stop.begin()) && isInReach(stop, from))
                    .forEach(gone::add);
            present.values().stream()
                    .filter(stop -> !stop.equals(before.get(stop.begin())))
                    .forEach(told::add);
            known.put(element, present);
        }
        looked = now;
        return new StopChange(gone, told);
    }

    private static boolean isInReach(Stop stop, Instant from) {
        return stop.until() == null || !stop.until().isBefore(from);
    }

    /** Those that lasted after a time. */
    private NavigableMap<Instant, Stop> stops(String element, StateTrack track, Instant from) {
        NavigableMap<Instant, Stop> stops = new TreeMap<>();
        int first = Math.max(0, track.before(memory.micros(from) + 1));
        while (first > 0
                && kind(element, track, first).equals(kind(element, track, first - 1))
                && kind(element, track, first).isPresent()) {
            first--;
        }
        for (int i = first; i < track.size(); ) {
            Optional<Kind> kind = kind(element, track, i);
            int end = i + 1;
            while (end < track.size() && kind(element, track, end).equals(kind)) {
                end++;
            }
            Instant begin = memory.instant(track.begin(i));
            Instant until = end < track.size() ? memory.instant(track.begin(end)) : null;
            Cause cause = track.cause(i);
            kind.ifPresent(found -> stops.put(
                    begin,
                    new Stop(
                            element,
                            found,
                            cause.reason(),
                            begin,
                            until,
                            until != null,
                            cause.robot(),
                            cause.fault())));
            i = end;
        }
        return stops;
    }

    private static Optional<Kind> kind(String element, StateTrack track, int stretch) {
        return Kind.of(element, track.state(stretch), track.cause(stretch));
    }
}
