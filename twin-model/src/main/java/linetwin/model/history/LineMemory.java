package linetwin.model.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.VehicleRef;

/** What the elements of a line did: their states in order of time, and who gave an item to whom. Times in microseconds since its start. */
public final class LineMemory implements TelemetrySink {
    private static final int MOST = 4_000_000;

    /** Happenings of a kind for each element: what comes in a day. */
    private static final int SOME = 100_000;

    /** As many as can be told apart on a screen: of an element that changes more often, the latest count. */
    private static final int MOST_SEGMENTS = 4_000;

    private LineDescription line;
    private final Instant start;
    private final Route route;
    private final StateTrack[] states;
    private final Stays[] stays;
    private final Instants[] arrivals;
    private final Instants[] departures;
    private final Instants[] cycles;
    private final Instants[] contents;

    /** Of a line; keeps at most so many happenings of a kind for each element. */
    LineMemory(LineDescription line, int most) {
        this.line = line;
        start = line.start();
        route = new Route(line);
        int size = route.size();
        Situations situations = new Situations();
        states = filled(size, StateTrack[]::new, () -> new StateTrack(most, situations));
        stays = filled(size, Stays[]::new, () -> new Stays(most));
        arrivals = filled(size, Instants[]::new, () -> new Instants(most));
        departures = filled(size, Instants[]::new, () -> new Instants(most));
        cycles = filled(size, Instants[]::new, () -> new Instants(most));
        contents = filled(size, Instants[]::new, () -> new Instants(most));
    }

    /** Of a line that nobody tells anything hostile of: all of it is kept. */
    public static LineMemory keepingAll(LineDescription line) {
        return new LineMemory(line, MOST);
    }

    /** Of a line whose publisher nobody knows: what is kept of each element is bounded, whatever is sent. */
    public static LineMemory keepingSome(LineDescription line) {
        return new LineMemory(line, SOME);
    }

    /** Takes over changed values of the same line. */
    public void describe(LineDescription changed) {
        line = changed;
    }

    public LineDescription line() {
        return line;
    }

    private static <T> T[] filled(int size, IntFunction<T[]> array, Supplier<T> each) {
        return IntStream.range(0, size).mapToObj(i -> each.get()).toArray(array);
    }

    public Route route() {
        return route;
    }

    public StateTrack states(int index) {
        return states[index];
    }

    public Stays stays(int index) {
        return stays[index];
    }

    /** When vehicles were given to an element, each with the index of who gave it. */
    public Instants arrivals(int index) {
        return arrivals[index];
    }

    /** When vehicles left an element, each with the index of where they went. */
    public Instants departures(int index) {
        return departures[index];
    }

    /** When the element finished something, each with the microseconds that it took. */
    public Instants cycles(int index) {
        return cycles[index];
    }

    /** How many items a store held from each time on, as far as it told. */
    public Instants contents(int index) {
        return contents[index];
    }

    public long micros(Instant time) {
        return Math.max(0, ChronoUnit.MICROS.between(start, time));
    }

    public Instant instant(long micros) {
        return start.plus(micros, ChronoUnit.MICROS);
    }

    /** What an element did in a period, in order of time; nothing for times before it was heard of. */
    public List<StateSegment> segments(String element, Period period) {
        int index = route.index(element);
        if (index == Route.NOWHERE || period.length().isZero()) {
            return List.of();
        }
        StateTrack track = states[index];
        int end = track.before(micros(period.until())) + 1;
        int begin = Math.max(Math.max(0, track.before(micros(period.from()) + 1)), end - MOST_SEGMENTS);
        List<StateSegment> segments = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            boolean isOver = i + 1 < end;
            Instant next = isOver ? instant(track.begin(i + 1)) : period.until();
            Instant since = instant(track.begin(i));
            segments.add(
                    new StateSegment(track.state(i), track.cause(i), since, later(period.from(), since), next, isOver));
        }
        return segments;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The cycles of an element that ended in a period, in seconds. */
    public List<Double> cycleSeconds(String element, Period period) {
        int index = route.index(element);
        if (index == Route.NOWHERE) {
            return List.of();
        }
        Instants known = cycles[index];
        return IntStream.rangeClosed(
                        known.lastBefore(micros(period.from()) + 1) + 1, known.lastBefore(micros(period.until()) + 1))
                .mapToObj(i -> known.value(i) / 1e6)
                .toList();
    }

    @Override
    public void accept(Message message) {
        if (message instanceof StateMessage state) {
            int index = route.index(state.header().source().cell());
            if (index != Route.NOWHERE) {
                states[index].heard(
                        micros(state.since()),
                        micros(state.header().simTime()),
                        new Situation(state.state(), state.cause()));
            }
        } else if (message instanceof LevelMessage level) {
            int index = route.index(level.header().source().cell());
            if (index != Route.NOWHERE) {
                contents[index].add(micros(level.header().simTime()), level.content());
            }
        } else if (message instanceof EventMessage events) {
            events.events().forEach(this::note);
        }
    }

    private void note(LineEvent event) {
        int index = route.index(event.element());
        if (index == Route.NOWHERE) {
            return;
        }
        long at = micros(event.at());
        if (event instanceof StateChanged change) {
            states[index].changed(at, new Situation(change.to(), change.cause()));
        } else if (event instanceof CycleDone cycle) {
            cycles[index].add(at, cycle.cycleMicros());
            finished(index, cycle, at);
        } else {
            noteVehicle(event, index, at);
        }
    }

    private void finished(int index, CycleDone cycle, long at) {
        VehicleRef vehicle = cycle.vehicle();
        if (vehicle != null && route.holdsSeveral(index)) {
            stays[index].finished(vehicle.vehicle(), at);
        }
    }

    private void noteVehicle(LineEvent event, int index, long at) {
        boolean keepsStays = route.isFollowedByItem(index);
        if (event instanceof VehicleLeft left) {
            int to = route.index(left.to());
            departures[index].add(at, to);
            if (to != Route.NOWHERE) {
                arrivals[to].add(at, index);
            }
            if (keepsStays) {
                stays[index].left(left.vehicle().vehicle(), at);
            }
        } else if (keepsStays && event instanceof VehicleEntered entered) {
            stays[index].entered(entered.vehicle().vehicle(), at);
        } else if (keepsStays && event instanceof Scrapped scrapped) {
            stays[index].left(scrapped.vehicle().vehicle(), at);
        }
    }

    /** Forgets what is of no use for times from this one on. */
    public void dropBefore(Instant time) {
        long micros = micros(time);
        for (int i = 0; i < route.size(); i++) {
            states[i].dropBefore(micros);
            stays[i].dropBefore(micros);
            arrivals[i].dropBefore(micros);
            departures[i].dropBefore(micros);
            cycles[i].dropBefore(micros);
            contents[i].dropBefore(micros);
        }
    }
}
