package linetwin.sim.line.stop;

import java.util.Map;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.present.ElementPresent.OpenStop;
import linetwin.model.present.ElementPresent.PastStop;
import linetwin.model.state.StationState;
import linetwin.sim.line.floor.Beginning;
import org.jspecify.annotations.Nullable;

/**
 * What telemetry tells of the stops of a station when a run begins: which one it is in and for how long yet, and how long it has not
 * been stopped by each of the others.
 */
final class StopPresent {
    private static final long UNKNOWN = -1;

    private final ElementPresent present;
    private final Beginning beginning;
    private final String id;
    private int current = StopModes.NONE;
    private long left;
    private long lasted;

    /** The stop that has ended unseen in a rest, and how long ago. */
    private @Nullable RunningStop hidden;

    private long hiddenAgo;

    /** @param remote of the station; absent where no stop can be cleared from afar */
    StopPresent(
            ElementPresent present, Beginning beginning, String id, RunningStop[] modes, @Nullable RemoteHands remote) {
        this.present = present;
        this.beginning = beginning;
        this.id = id;
        Doing doing = present.doing();
        OpenStop open = doing == null ? null : doing.stop();
        int mode = open == null ? StopModes.NONE : StopModes.find(modes, open.name());
        if (doing != null && open != null && mode != StopModes.NONE) {
            lasted = beginning.since(open.begun());
            beginIn(modes, mode, doing, lasted - spentBefore(remote, mode));
        }
    }

    /** How long the control room took before it left the stop to the crew. */
    private long spentBefore(@Nullable RemoteHands remote, int mode) {
        return remote == null || present.done().counters().remote().isUnderWay() ? 0 : remote.spentBefore(mode, lasted);
    }

    /** In a rest nobody says whether a stop that began before it has ended. */
    private void beginIn(RunningStop[] modes, int mode, Doing doing, long age) {
        long known = doing.state().isRest() ? Math.max(0, age - beginning.since(doing.since())) : age;
        long whole = mode == modes.length - 1
                ? age + Math.round(age * beginning.draws(id).exponential()) // a fault that nobody knows times of
                : modes[mode].drawDurationLongerThan(known);
        if (whole > age || known == age) {
            current = mode;
            left = Math.max(0, whole - age);
        } else {
            hidden = modes[mode];
            hiddenAgo = age - whole;
        }
    }

    /** The mode of the stop that the station is in, or {@link StopModes#NONE}. */
    int current() {
        return current;
    }

    /** How long that still takes, once somebody is there. */
    long left() {
        return left;
    }

    /** How long it has lasted. */
    long lasted() {
        return lasted;
    }

    /** Draws when wear has set in, or will. */
    void begin(RunningWear wear, RunningStop mode, RunningStop maintenance) {
        PastStop last = last(maintenance);
        long passed = last == null ? beginning.sinceBegin() : beginning.since(last.ended());
        long elapsed = elapsed(maintenance, mode.countsWork());
        wear.begin(elapsed == UNKNOWN ? worked() : elapsed, passed, beginning.draws(id));
    }

    /**
     * The time to the next stop of a mode by its clock: a life of which so much is over, or, if the last stop was not heard of,
     * one that is met on the way.
     */
    long timeToStop(RunningStop mode, @Nullable RunningWear wear, Stops stops) {
        long elapsed = elapsed(mode, mode.countsWork());
        if (elapsed == UNKNOWN) {
            long left =
                    Math.round(mode.drawTimeToStopMet() * beginning.draws(id).uniform());
            return wear == null ? left : wear.timeToStop(stops.clock(mode), left);
        }
        if (wear == null) {
            return mode.drawTimeToStopLongerThan(elapsed) - elapsed;
        }
        long origin = stops.clock(mode) - elapsed;
        long drawn = mode.drawTimeToStopLongerThan(wear.soundTime(origin, elapsed));
        return Math.max(0, wear.timeToStop(origin, drawn) - elapsed);
    }

    /** By working time or by the calendar, since the last stop of this name. */
    private long elapsed(RunningStop mode, boolean countsWork) {
        if (mode == hidden) {
            return countsWork ? 0 : hiddenAgo;
        }
        PastStop last = last(mode);
        if (last != null) {
            Long worked = last.workedMicros();
            return !countsWork ? beginning.since(last.ended()) : worked == null ? UNKNOWN : worked;
        }
        boolean hasNeverStopped =
                beginning.isWhole() || present.done().counters().stops() == 0;
        return !hasNeverStopped ? UNKNOWN : countsWork ? worked() : beginning.sinceBegin();
    }

    /** By its name, else of those that the line has no name for and that show as it does. */
    private @Nullable PastStop last(RunningStop mode) {
        PastStop named = present.past().stops().get(mode.name());
        return named != null
                ? named
                : present.past().stops().entrySet().stream()
                        .filter(stop -> mode.showsAs(stop.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private long worked() {
        return present.done().times().micros(StationState.WORKING);
    }
}
