package linetwin.model.kpi.loss;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import linetwin.model.history.LineMemory;
import linetwin.model.history.StateTrack;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import org.jspecify.annotations.Nullable;

/** What the seconds of stations are charged to in a period: all changes of the line are gone through in order of time. */
final class Charges {
    private final CauseWalk walk;
    private final long until;
    private final List<Charged> stations;
    private final PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparingLong(Cursor::begin));

    private Charges(LineMemory memory, long from, long until, List<ElementDescription> of) {
        this.until = until;
        walk = new CauseWalk(memory.route());
        stations = of.stream()
                .map(station -> new Charged(memory.route().index(station.id())))
                .toList();
        for (int i = 0; i < memory.route().size(); i++) {
            StateTrack track = memory.states(i);
            seeLater(new Cursor(i, track, Math.max(0, track.before(from + 1))));
        }
    }

    /** Of each of these stations the microseconds by its own state and their cause. */
    static List<Map<StationState, Map<Charge, Long>>> between(
            LineMemory memory, long from, long until, List<ElementDescription> of) {
        Charges charges = new Charges(memory, from, until, of);
        charges.goThrough(from);
        return charges.stations.stream().map(station -> station.micros).toList();
    }

    private void goThrough(long from) {
        while (!next.isEmpty()) {
            long time = Math.max(from, next.peek().begin());
            while (!next.isEmpty() && next.peek().begin() <= time) {
                Cursor change = next.remove();
                walk.see(change.element, change.track.state(change.stretch), change.track.cause(change.stretch));
                seeLater(new Cursor(change.element, change.track, change.stretch + 1));
            }
            stations.forEach(station -> station.update(time));
        }
        stations.forEach(station -> station.close(until));
    }

    private void seeLater(Cursor change) {
        if (change.stretch < change.track.size() && change.begin() < until) {
            next.add(change);
        }
    }

    /** A change of an element. */
    private record Cursor(int element, StateTrack track, int stretch) {
        long begin() {
            return track.begin(stretch);
        }
    }

    /** A station and what its time was charged to. */
    private final class Charged {
        private final int index;
        private final Map<StationState, Map<Charge, Long>> micros = new EnumMap<>(StationState.class);
        private @Nullable StationState as;
        private @Nullable Charge charge;
        private long since;

        Charged(int index) {
            this.index = index;
        }

        void update(long time) {
            StationState newState = walk.state(index);
            if (newState == null) {
                return;
            }
            Charge newCharge = walk.chargeOf(index);
            if (newState != as || !newCharge.equals(charge)) {
                close(time);
                as = newState;
                charge = newCharge;
                since = time;
            }
        }

        void close(long time) {
            if (as != null && charge != null && time > since) {
                micros.computeIfAbsent(as, state -> new LinkedHashMap<>()).merge(charge, time - since, Long::sum);
            }
        }
    }
}
