package linetwin.link.recording.verify;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * The events of one element, carried on from one state message to the next: what they add up to must be what the state says.
 * Events and states come on different topics, so a state waits until all events up to its time have come.
 */
final class EventLedger {
    /** States that wait for events; of more than that the oldest are not compared. */
    private static final int MOST_WAITING = 1_000;

    /** Events that wait for a state; with more than that they are not added up. */
    private static final int MOST_TOLD = 100_000;

    private final Findings findings;
    private final Kind kind;
    private final Queue<Told> told = new ArrayDeque<>();
    private final Queue<StateReading> waiting = new ArrayDeque<>();
    private final Set<String> present = new HashSet<>();
    private @Nullable StateReading base;
    private @Nullable StationState state;
    private @Nullable Instant since;
    private long cycles;
    private long rounds;
    private boolean tellsOfCycles;

    /** An event and where it stands. */
    private record Told(Place place, LineEvent event) {}

    EventLedger(Findings findings, Kind kind) {
        this.findings = findings;
        this.kind = kind;
    }

    void accept(Place place, LineEvent event) {
        tellsOfCycles |= event instanceof CycleDone;
        if (told.size() == MOST_TOLD) {
            lose();
        }
        told.add(new Told(place, event));
    }

    void accept(StateReading reading) {
        waiting.add(reading);
        if (waiting.size() > MOST_WAITING) {
            waiting.remove();
        }
    }

    /** Events were lost: what they add up to is known again from the next state on. */
    void lose() {
        base = null;
        told.clear();
        waiting.clear();
    }

    /** All events up to a time have come; those before the other time were not heard. */
    void reached(Instant heardUntil, Instant heardFrom) {
        while (!waiting.isEmpty()
                && !waiting.element().message().header().simTime().isAfter(heardUntil)) {
            StateReading reading = waiting.remove();
            if (!reading.message().header().simTime().isBefore(heardFrom)) {
                settle(reading);
            }
        }
    }

    private void settle(StateReading reading) {
        StateReading before = base;
        Instant now = reading.message().header().simTime();
        applyUntil(now.minusNanos(1));
        if (before == null) {
            if (told.isEmpty() || told.element().event().at().isAfter(now)) {
                begin(reading);
            }
            return;
        }
        applyAt(now, before.message(), reading.message());
        compare(before.message(), reading);
        begin(reading);
    }

    private void applyUntil(Instant time) {
        while (!told.isEmpty() && !told.element().event().at().isAfter(time)) {
            Told next = told.remove();
            if (base != null) {
                apply(next);
            }
        }
    }

    /** What happens at that very moment may be in a state or not: as much of it is as makes them agree, or all. */
    private void applyAt(Instant now, StateMessage before, StateMessage reading) {
        while (!told.isEmpty()
                && told.element().event().at().equals(now)
                && (reading.state().isObserved()
                        ? !agrees(before, reading)
                        : state != reading.state()
                                && !isAfterLoss(told.element().event()))) {
            apply(told.remove());
        }
    }

    /** The first news of a station after it was lost, of which no event tells. */
    private static boolean isAfterLoss(LineEvent event) {
        return event instanceof StateChanged change && !change.from().isObserved();
    }

    private boolean agrees(StateMessage before, StateMessage now) {
        return isInState(now) && hasVehicles(now) && isOfCycles(before, now) && isOfRounds(before, now);
    }

    /** No event tells when a station was no longer observed, since that is known only afterwards. */
    private boolean isInState(StateMessage now) {
        return !now.state().isObserved() || (now.state() == state && now.since().equals(since));
    }

    private boolean hasVehicles(StateMessage now) {
        return kind == Kind.SOURCE || vehicles(now).equals(present);
    }

    private static Set<String> vehicles(StateMessage now) {
        return now.vehicles().stream().map(VehicleRef::vehicle).collect(Collectors.toSet());
    }

    private boolean isOfCycles(StateMessage before, StateMessage now) {
        boolean isJudged = tellsOfCycles && (kind == Kind.STATION || kind == Kind.POSITION);
        return !isJudged || now.counters().processed() - before.counters().processed() == cycles;
    }

    private boolean isOfRounds(StateMessage before, StateMessage now) {
        return now.counters().rounds().made() - before.counters().rounds().made() == rounds;
    }

    private void begin(StateReading reading) {
        StateMessage message = reading.message();
        base = reading;
        state = message.state();
        since = message.since();
        cycles = 0;
        rounds = 0;
        present.clear();
        message.vehicles().forEach(vehicle -> present.add(vehicle.vehicle()));
    }

    private void apply(Told next) {
        LineEvent event = next.event();
        if (event instanceof StateChanged change) {
            change(next.place(), change);
        } else if (event instanceof CycleDone) {
            cycles++;
        } else if (event instanceof StationChecked) {
            rounds++;
        } else if (event instanceof VehicleEntered entered) {
            enter(next.place(), entered.vehicle());
        } else if (event instanceof VehicleLeft left) {
            leave(next.place(), left.vehicle());
        } else if (event instanceof Scrapped scrapped) {
            leave(next.place(), scrapped.vehicle());
        }
    }

    private void change(Place place, StateChanged change) {
        if (change.from() != state) {
            findings.add(
                    place,
                    Rule.STATE,
                    change.element() + " changes from " + change.from() + " to " + change.to() + " at " + change.at()
                            + ", but was " + state);
        }
        since = change.to() == state ? since : change.at();
        state = change.to();
    }

    private void enter(Place place, VehicleRef vehicle) {
        if (!present.add(vehicle.vehicle())) {
            findings.add(place, Rule.CONSERVATION, vehicle.vehicle() + " enters, but is there already");
        }
    }

    /** A source makes what leaves it. */
    private void leave(Place place, VehicleRef vehicle) {
        if (!present.remove(vehicle.vehicle()) && kind != Kind.SOURCE) {
            findings.add(place, Rule.CONSERVATION, vehicle.vehicle() + " leaves, but is not there");
        }
    }

    private void compare(StateMessage before, StateReading reading) {
        StateMessage now = reading.message();
        if (!isInState(now)) {
            findings.add(
                    reading.place(),
                    Rule.STATE,
                    "state is " + now.state() + " since " + now.since() + ", but by the events it is " + state
                            + " since " + since);
        }
        if (!hasVehicles(now)) {
            findings.add(
                    reading.place(),
                    Rule.CONSERVATION,
                    "vehicles are " + vehicles(now) + ", but by the events " + present);
        }
        if (!isOfRounds(before, now)) {
            long made =
                    now.counters().rounds().made() - before.counters().rounds().made();
            findings.add(
                    reading.place(),
                    Rule.EVENTS,
                    "rounds made rose by " + made + ", but the events tell of " + rounds + " looks");
        }
        if (!isOfCycles(before, now)) {
            long processed = now.counters().processed() - before.counters().processed();
            findings.add(
                    reading.place(),
                    Rule.EVENTS,
                    "processed rose by " + processed + ", but the events tell of " + cycles + " finished cycles");
        }
    }
}
