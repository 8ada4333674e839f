package linetwin.model.bottleneck;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.VehicleRef;

/** What the elements of a line did, as far as waits need it to be followed: their states, and who gave an item to whom. */
final class LineMemory {
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
        start = line.start();
        route = new Route(line);
        int size = route.size();
        states = filled(size, StateTrack[]::new, () -> new StateTrack(most));
        stays = filled(size, Stays[]::new, () -> new Stays(most));
        arrivals = filled(size, Instants[]::new, () -> new Instants(most));
        departures = filled(size, Instants[]::new, () -> new Instants(most));
        cycles = filled(size, Instants[]::new, () -> new Instants(most));
        contents = filled(size, Instants[]::new, () -> new Instants(most));
    }

    private static <T> T[] filled(int size, IntFunction<T[]> array, Supplier<T> each) {
        return IntStream.range(0, size).mapToObj(i -> each.get()).toArray(array);
    }

    Route route() {
        return route;
    }

    StateTrack states(int index) {
        return states[index];
    }

    Stays stays(int index) {
        return stays[index];
    }

    /** When vehicles were given to an element, each with the index of who gave it. */
    Instants arrivals(int index) {
        return arrivals[index];
    }

    /** When vehicles left an element, each with the index of where they went. */
    Instants departures(int index) {
        return departures[index];
    }

    /** When the element finished something. */
    Instants cycles(int index) {
        return cycles[index];
    }

    /** How many items a store held from each time on, as far as it told. */
    Instants contents(int index) {
        return contents[index];
    }

    long micros(Instant time) {
        return Math.max(0, ChronoUnit.MICROS.between(start, time));
    }

    Instant instant(long micros) {
        return start.plus(micros, ChronoUnit.MICROS);
    }

    void accept(Message message) {
        if (message instanceof StateMessage state) {
            int index = route.index(state.header().source().cell());
            if (index != StateTrack.NOWHERE) {
                states[index].heard(
                        micros(state.since()),
                        state.state(),
                        StateTrack.Lack.of(state.cause()),
                        route.index(state.cause().element()));
            }
        } else if (message instanceof LevelMessage level) {
            int index = route.index(level.header().source().cell());
            if (index != StateTrack.NOWHERE) {
                contents[index].add(micros(level.header().simTime()), level.content());
            }
        } else if (message instanceof EventMessage events) {
            events.events().forEach(this::note);
        }
    }

    private void note(LineEvent event) {
        int index = route.index(event.element());
        if (index == StateTrack.NOWHERE) {
            return;
        }
        long at = micros(event.at());
        if (event instanceof StateChanged change) {
            states[index].changed(
                    at,
                    change.to(),
                    StateTrack.Lack.of(change.cause()),
                    route.index(change.cause().element()));
        } else if (event instanceof CycleDone cycle) {
            cycles[index].add(at, index);
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
            if (to != StateTrack.NOWHERE) {
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
    void dropBefore(Instant time) {
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
