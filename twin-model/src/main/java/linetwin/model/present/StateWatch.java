package linetwin.model.present;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.present.ElementPresent.OpenStop;
import linetwin.model.present.ElementPresent.PastStop;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.telemetry.body.LineEvent;
import org.jspecify.annotations.Nullable;

/** What was heard of the states of one element: the present one, the working time by now, and when its stops ended. */
final class StateWatch {
    private final String id;
    private final Instant start;
    private final Set<String> stopNames;
    private final WorkTrack track = new WorkTrack();
    private final SortedMap<String, EndedStop> ended = new TreeMap<>();
    private @Nullable StationState state;
    private Instant since = Instant.MIN;
    private Cause cause = Cause.NONE;
    private @Nullable OpenStop open;
    private @Nullable Instant cycleAt;
    private boolean isOccupied;

    /** When a stop ended, and the working time by then. */
    private record EndedStop(Instant at, @Nullable Long worked) {}

    StateWatch(ElementDescription element, Instant start) {
        id = element.id();
        this.start = start;
        stopNames = element.stops().stream().map(StopDescription::name).collect(Collectors.toSet());
    }

    private long micros(Instant time) {
        return ChronoUnit.MICROS.between(start, time);
    }

    boolean isHeard() {
        return state != null;
    }

    /** Working time by a time, in microseconds; null if it is not known. */
    @Nullable
    Long workedAt(Instant time) {
        OptionalLong worked = track.workedAt(micros(time));
        return worked.isPresent() ? (Long) worked.getAsLong() : null;
    }

    void heard(StateMessage message) {
        Instant at = message.header().simTime();
        track.heard(micros(message.since()), message.state(), micros(at), message.times());
        if (state == null || at.isAfter(since)) {
            boolean isKnown = message.state() == state;
            become(message.state(), message.cause(), isKnown ? since : message.since());
            StateMessage.Held held = message.held();
            isOccupied = held == null ? isOccupied : held.content() > 0;
        }
    }

    void changed(LineEvent.StateChanged event) {
        track.changed(micros(event.at()), event.to());
        if (state == null || !event.at().isBefore(since)) {
            become(event.to(), event.cause(), event.at());
        }
    }

    /** A cycle was done; the item may go on at the same moment. */
    void cycleDone(Instant at) {
        cycleAt = at;
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
        boolean isNamed = why.element().equals(id)
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

    /** At least so many of its places hold an item, as its states tell: all while it is blocked, since it would fill them else. */
    int occupied(int places) {
        return state == StationState.BLOCKED ? places : isOccupied ? Math.min(1, places) : 0;
    }

    @Nullable
    Doing doing() {
        return state == null ? null : new Doing(state, since, cause, open);
    }

    /** Its times up to a time: those that a message told, with what came after it. */
    StateTimes timesAt(Instant at, StateMessage told) {
        return track.extended(told.times(), micros(told.header().simTime()), told.state(), micros(at));
    }

    SortedMap<String, PastStop> stops(Instant at) {
        Long worked = workedAt(at);
        SortedMap<String, PastStop> stops = new TreeMap<>();
        ended.forEach((name, stop) -> stops.put(name, new PastStop(stop.at(), between(stop.worked(), worked))));
        return stops;
    }

    /** The working time from one reading to another; null if one is not known. */
    static @Nullable Long between(@Nullable Long before, @Nullable Long now) {
        return before == null || now == null ? null : (Long) Math.max(0, now - before);
    }
}
