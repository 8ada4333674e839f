package linetwin.model.present;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.present.ElementPresent.Done;
import linetwin.model.present.ElementPresent.Holding;
import linetwin.model.present.ElementPresent.OpenStop;
import linetwin.model.present.ElementPresent.Past;
import linetwin.model.present.ElementPresent.PastStop;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of one element: its state and level of late, the vehicles in it, and when its stops and cycles ended.
 * One file, since each event changes several of these together.
 */
final class ElementWatch {
    private final ElementDescription element;
    private final Instant start;
    private final Set<String> stopNames;
    private final WorkTrack track = new WorkTrack();
    private final Map<String, Traveller> vehicles = new LinkedHashMap<>();
    private final SortedMap<String, EndedStop> ended = new TreeMap<>();
    private @Nullable StateMessage told;
    private @Nullable LevelMessage level;

    /** Items that came less those that left since the last level. */
    private int comeSinceLevel;

    private @Nullable StationState state;
    private Instant since = Instant.MIN;
    private Cause cause = Cause.NONE;
    private @Nullable OpenStop open;
    private boolean isOccupied;
    private @Nullable Instant cycleAt;
    private @Nullable Long workedAtCycle;
    private @Nullable VehicleRef lastDone;
    private @Nullable String family;
    private long strokes;
    private @Nullable VehicleRef lastLeft;
    private @Nullable Instant leftAt;
    private int sameColour;
    private Counters doneSinceTold = Counters.ZERO;

    /** When a stop ended, and the working time by then. */
    private record EndedStop(Instant at, @Nullable Long worked) {}

    ElementWatch(ElementDescription element, Instant start) {
        this.element = element;
        this.start = start;
        stopNames = element.stops().stream().map(StopDescription::name).collect(Collectors.toSet());
    }

    Kind kind() {
        return element.kind();
    }

    private long micros(Instant time) {
        return ChronoUnit.MICROS.between(start, time);
    }

    @Nullable
    Long workedAt(Instant time) {
        OptionalLong worked = track.workedAt(micros(time));
        return worked.isPresent() ? (Long) worked.getAsLong() : null;
    }

    void accept(StateMessage message) {
        Instant at = message.header().simTime();
        told = message;
        doneSinceTold = Counters.ZERO;
        track.heard(micros(message.since()), message.state(), micros(at), message.times());
        if (state == null || at.isAfter(since)) {
            boolean isKnown = message.state() == state;
            become(message.state(), message.cause(), isKnown ? since : message.since());
            isOccupied = message.held() == null ? isOccupied : message.held().content() > 0;
        }
    }

    void accept(LevelMessage message) {
        level = message;
        comeSinceLevel = 0;
    }

    void changed(LineEvent.StateChanged event) {
        track.changed(micros(event.at()), event.to());
        if (state == null || !event.at().isBefore(since)) {
            become(event.to(), event.cause(), event.at());
        }
    }

    private void become(StationState next, Cause nextCause, Instant at) {
        String before = open == null ? null : open.name();
        String now = findStop(nextCause, next);
        if (open != null && !next.isRest() && !open.name().equals(now)) {
            ended.put(open.name(), new EndedStop(at, workedAt(at)));
            open = null;
        }
        if (now != null && !now.equals(before)) {
            open = new OpenStop(now, at);
        }
        isOccupied = switch (next) {
            case WORKING, BLOCKED, ANDON -> true;
            case STARVED -> now != null && isOccupied && state != StationState.BLOCKED && !at.equals(cycleAt);
            case FAILED, MINOR_STOP, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED -> isOccupied;
        };
        since = next == state ? since : at;
        state = next;
        cause = nextCause;
    }

    /** The name of the stop of its own that it is in: that of the description, else that of its state; null if it is in none. */
    private @Nullable String findStop(Cause why, StationState next) {
        boolean isNamed = why.element().equals(element.id())
                && (stopNames.contains(why.reason())
                        || why.reason().equals(Cause.INJECTED)
                        || (why.reason().equals(Cause.CHANGEOVER) && next == StationState.SETUP));
        if (isNamed) {
            return why.reason();
        }
        return switch (next) {
            case FAILED, MINOR_STOP, MAINTENANCE -> next.name();
            case WORKING, STARVED, BLOCKED, ANDON, SETUP, BREAK, OFF_SHIFT, NOT_OBSERVED -> null;
        };
    }

    void entered(Traveller vehicle, VehicleRef ref, Instant at) {
        vehicle.enter(ref, at, workedAt(at));
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
        cycleAt = event.at();
        workedAtCycle = workedAt(event.at());
        VehicleRef vehicle = event.vehicle();
        if (vehicle != null) {
            lastDone = vehicle;
            Traveller traveller = vehicles.get(vehicle.vehicle());
            if (traveller != null) {
                traveller.done();
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
        return told != null || level != null || state != null;
    }

    ElementPresent present(Instant at) {
        return new ElementPresent(element.id(), holding(at), doing(), done(at), past(at));
    }

    private Holding holding(Instant at) {
        Long worked = workedAt(at);
        List<Stay> stays =
                vehicles.values().stream().map(vehicle -> vehicle.stay(worked)).toList();
        int items = items(stays.size());
        return new Holding(
                stays.subList(Math.max(0, stays.size() - items), stays.size()),
                items,
                level == null ? new TreeMap<>() : level.byFamily());
    }

    private int items(int named) {
        if (level != null) {
            return Math.max(0, level.content() + comeSinceLevel);
        }
        if (kind() == Kind.SOURCE || kind() == Kind.SINK || kind() == Kind.PRESS_LINE) {
            return 0;
        }
        if (element.places() == 1) {
            return Math.max(named, isOccupied ? 1 : 0);
        }
        StateMessage.Held held = told == null ? null : told.held();
        return named == 0 && held != null ? held.content() : named;
    }

    private @Nullable Doing doing() {
        return state == null ? null : new Doing(state, since, cause, open);
    }

    private Done done(Instant at) {
        long entered = level == null ? 0 : level.entered() + Math.max(0, comeSinceLevel);
        BigInteger integral =
                level == null ? BigInteger.ZERO : integral(level.contentMicros(), level.content(), level, at);
        if (told == null) {
            return new Done(Counters.ZERO, Done.NOTHING.times(), LeadTimes.none(), entered, integral);
        }
        Counters counters = told.counters();
        Counters all = new Counters(
                counters.processed() + doneSinceTold.processed(),
                counters.good() + doneSinceTold.good(),
                counters.reworked(),
                counters.scrapped(),
                counters.firstPassGood() + doneSinceTold.firstPassGood(),
                counters.idealMicros(),
                counters.setups(),
                counters.stops(),
                counters.failures(),
                counters.notObserved());
        long toldAt = micros(told.header().simTime());
        StateMessage.Held held = told.held();
        return new Done(
                all,
                track.extended(told.times(), toldAt, told.state(), micros(at)),
                told.leadTimes() == null ? LeadTimes.none() : told.leadTimes(),
                entered,
                held == null
                        ? integral
                        : held.contentMicros()
                                .add(BigInteger.valueOf(held.content())
                                        .multiply(BigInteger.valueOf(Math.max(0, micros(at) - toldAt)))));
    }

    private BigInteger integral(BigInteger toldMicros, int content, LevelMessage message, Instant at) {
        long after = Math.max(0, ChronoUnit.MICROS.between(message.header().simTime(), at));
        return toldMicros.add(BigInteger.valueOf(content).multiply(BigInteger.valueOf(after)));
    }

    private Past past(Instant at) {
        Long worked = workedAt(at);
        SortedMap<String, PastStop> stops = new TreeMap<>();
        ended.forEach((name, stop) -> stops.put(name, new PastStop(stop.at(), since(stop.worked(), worked))));
        return new Past(since(workedAtCycle, worked), stops, lastDone, family, strokes, lastLeft, leftAt, sameColour);
    }

    private static @Nullable Long since(@Nullable Long before, @Nullable Long now) {
        return before == null || now == null ? null : (Long) Math.max(0, now - before);
    }
}
