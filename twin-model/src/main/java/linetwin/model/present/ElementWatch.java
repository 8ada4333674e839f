package linetwin.model.present;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linetwin.model.present.ElementPresent.Done;
import linetwin.model.present.ElementPresent.Holding;
import linetwin.model.present.ElementPresent.Past;
import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.Sums;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of one element: its state and level of late, the vehicles in it, and what it did last.
 */
final class ElementWatch {
    private final ElementDescription element;
    private final StateWatch states;
    private final Map<String, Traveller> vehicles = new LinkedHashMap<>();
    private @Nullable StateMessage told;
    private @Nullable LevelMessage level;

    /** Items that came less those that left since the last level. */
    private int comeSinceLevel;

    private @Nullable Long workedAtCycle;
    private @Nullable VehicleRef lastDone;
    private @Nullable String family;
    private long strokes;
    private @Nullable VehicleRef lastLeft;
    private @Nullable Instant leftAt;
    private int sameColour;
    private Counters doneSinceTold = Counters.ZERO;

    ElementWatch(ElementDescription element, Instant start) {
        this.element = element;
        states = new StateWatch(element, start);
    }

    Kind kind() {
        return element.kind();
    }

    void accept(StateMessage message) {
        told = message;
        doneSinceTold = Counters.ZERO;
        states.heard(message);
    }

    void accept(LevelMessage message) {
        level = message;
        comeSinceLevel = 0;
    }

    void changed(LineEvent.StateChanged event) {
        states.changed(event);
    }

    void entered(Traveller vehicle, VehicleRef ref, Instant at) {
        vehicle.enter(ref, at, states.workedAt(at));
        vehicles.remove(ref.vehicle());
        vehicles.put(ref.vehicle(), vehicle);
        count(1, at);
    }

    /** The vehicle is somewhere else. */
    void forget(String vehicle) {
        vehicles.remove(vehicle);
    }

    void left(VehicleRef ref, Instant at) {
        vehicles.remove(ref.vehicle());
        sameColour = lastLeft != null && lastLeft.colour().equals(ref.colour()) ? sameColour + 1 : 1;
        lastLeft = ref;
        leftAt = at;
        count(-1, at);
    }

    private void count(int items, Instant at) {
        if (level == null || at.isAfter(level.header().simTime())) {
            comeSinceLevel += items;
        }
    }

    void scrapped(VehicleRef ref, Instant at) {
        vehicles.remove(ref.vehicle());
        count(-1, at);
    }

    void cycleDone(LineEvent.CycleDone event) {
        states.cycleDone(event.at());
        workedAtCycle = states.workedAt(event.at());
        VehicleRef vehicle = event.vehicle();
        if (vehicle != null) {
            lastDone = vehicle;
            Traveller traveller = vehicles.get(vehicle.vehicle());
            if (traveller != null) {
                traveller.done(event.at());
            }
        }
        if (event.family() != null) {
            strokes = event.family().equals(family) ? strokes + 1 : 1;
            family = event.family();
        }
    }

    /** Dies were changed: the next strokes are of another family, or begin another lot. */
    void changedOver(LineEvent.ChangedOver event) {
        if (kind() == Kind.PRESS_LINE) {
            family = event.to();
            strokes = 0;
        }
    }

    void called(LineEvent.AndonCalled event) {
        Traveller traveller =
                event.vehicle() == null ? null : vehicles.get(event.vehicle().vehicle());
        if (traveller != null) {
            traveller.called(event.at());
        }
    }

    void inspected(LineEvent.Inspected event) {
        Traveller traveller = vehicles.get(event.vehicle().vehicle());
        if (traveller != null && event.verdict() == LineEvent.Verdict.REWORK) {
            traveller.goesToRework();
        }
    }

    void completed(LineEvent.VehicleCompleted event) {
        if (told == null || event.at().isAfter(told.header().simTime())) {
            doneSinceTold = new Counters(
                    doneSinceTold.processed() + 1,
                    doneSinceTold.good() + (event.good() ? 1 : 0),
                    0,
                    0,
                    doneSinceTold.firstPassGood() + (event.firstTimeThrough() ? 1 : 0),
                    0,
                    0,
                    0,
                    null);
        }
    }

    /** The vehicles that a state message names and nobody has heard of, and those that it should name and does not. */
    List<VehicleRef> missing(StateMessage message) {
        return message.vehicles().stream()
                .filter(vehicle -> !vehicles.containsKey(vehicle.vehicle()))
                .toList();
    }

    /** Drops the vehicles that were there before a state message and that it does not name: their leaving was lost. */
    void dropUnnamed(StateMessage message) {
        Set<String> named = message.vehicles().stream().map(VehicleRef::vehicle).collect(Collectors.toSet());
        Instant at = message.header().simTime();
        vehicles.values()
                .removeIf(traveller -> !named.contains(traveller.vehicle().vehicle())
                        && (traveller.entered() == null || !traveller.entered().isAfter(at)));
    }

    /** A vehicle is here, since before it was heard of; it stands in front of those that came later. */
    void found(Traveller traveller) {
        List<Traveller> later = new ArrayList<>(vehicles.values().stream()
                .filter(known -> known.entered() != null)
                .toList());
        later.forEach(known -> vehicles.remove(known.vehicle().vehicle()));
        vehicles.put(traveller.vehicle().vehicle(), traveller);
        later.forEach(known -> vehicles.put(known.vehicle().vehicle(), known));
    }

    /** Whether anything is known of its present. */
    boolean isKnown() {
        return isHeard() || !vehicles.isEmpty();
    }

    /** Whether it has told its state or level. */
    boolean isHeard() {
        return told != null || level != null || states.isHeard();
    }

    ElementPresent present(Instant at) {
        return new ElementPresent(element.id(), holding(at), states.doing(), done(at), past(at));
    }

    private Holding holding(Instant at) {
        Long worked = states.workedAt(at);
        List<Stay> stays = vehicles.values().stream()
                .sorted(Comparator.comparing(Traveller::doneAt)) // whoever is done first goes on first
                .map(vehicle -> vehicle.stay(worked))
                .toList();
        int items = items(stays.size());
        return new Holding(
                stays.subList(Math.max(0, stays.size() - items), stays.size()),
                items,
                level == null ? new TreeMap<>() : level.byFamily());
    }

    /** Never more than there is room for: what was lost on the way may leave names here whose vehicles have gone. */
    private int items(int named) {
        return Math.min(told(named), element.capacity());
    }

    private int told(int named) {
        if (level != null) {
            return Math.max(0, level.content() + comeSinceLevel);
        }
        if (kind() == Kind.SOURCE || kind() == Kind.SINK || kind() == Kind.PRESS_LINE) {
            return 0;
        }
        if (element.places() == 1) {
            return Math.max(named, states.occupied(1));
        }
        StateMessage.Held held = told == null ? null : told.held();
        return named > 0 ? named : held == null ? states.occupied(element.places()) : held.content();
    }

    private Done done(Instant at) {
        StateMessage state = told;
        return new Done(
                state == null ? Counters.ZERO : counters(state.counters()),
                state == null ? StateTimes.zero() : states.timesAt(at, state),
                state == null || state.leadTimes() == null ? LeadTimes.none() : state.leadTimes(),
                level == null ? 0 : level.entered() + Math.max(0, comeSinceLevel),
                contentMicros(at));
    }

    private Counters counters(Counters before) {
        return new Counters(
                before.processed() + doneSinceTold.processed(),
                before.good() + doneSinceTold.good(),
                before.reworked(),
                before.scrapped(),
                before.firstPassGood() + doneSinceTold.firstPassGood(),
                before.idealMicros(),
                before.setups(),
                before.stops(),
                before.failures(),
                before.notObserved(),
                before.remote(),
                before.rounds());
    }

    /** As if it had held since its last message what it told then. */
    private BigInteger contentMicros(Instant at) {
        StateMessage.Held held = told == null ? null : told.held();
        if (told != null && held != null) {
            return Sums.plus(held.contentMicros(), held.content(), microsSince(told, at));
        }
        return level == null
                ? BigInteger.ZERO
                : Sums.plus(level.contentMicros(), level.content(), microsSince(level, at));
    }

    private static long microsSince(Message message, Instant at) {
        return Math.max(0, ChronoUnit.MICROS.between(message.header().simTime(), at));
    }

    private Past past(Instant at) {
        boolean isFirst = told != null && told.counters().processed() == 0;
        Long worked =
                StateWatch.between(workedAtCycle == null && isFirst ? (Long) 0L : workedAtCycle, states.workedAt(at));
        return new Past(worked, states.stops(at), lastDone, family, strokes, lastLeft, leftAt, sameColour);
    }
}
