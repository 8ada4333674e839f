package linetwin.sim.learn.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.sim.learn.observe.ModeWatch.Reading;
import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.Habits;
import linetwin.sim.learn.sample.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Follows the states of one element through one run. It is watched from a state message on, which tells how long it worked by then.
 * Where messages were lost, the next of these tells whether it stopped or paused meanwhile: if it did, what was seen so far is cut off
 * where that was lost and nothing is made up; else it goes on from there.
 * One file, since each of these is a question to the same present.
 */
final class ElementWatch {
    /** Clocks of messages and of states differ by less. */
    private static final long SLACK = 1_000;

    private final String id;
    private final RunClock clock;
    private final Map<String, ModeWatch> modes = new LinkedHashMap<>();
    private final Habits habits;
    private final SetupWatch setups;
    private final AndonWatch andons;
    private boolean isWatched;
    private StationState state = StationState.NOT_OBSERVED;
    private Cause cause = Cause.NONE;
    private long since;
    private long countedUntil;
    private long stopBegin;
    private long worked;
    private long seenStops;
    private @Nullable StateMessage told;

    /** Where it was seen last before something of it was missed; absent if nothing was. */
    private @Nullable Reading missedSince;

    ElementWatch(ElementDescription element, ElementSamples samples, RunClock clock) {
        id = element.id();
        this.clock = clock;
        habits = samples.habits();
        setups = new SetupWatch(samples);
        andons = new AndonWatch(samples);
        element.stops().stream()
                .map(StopDescription::name)
                .forEach(name -> modes.put(name, new ModeWatch(samples.stop(name))));
    }

    /** Somebody is called for help. */
    void call(long at) {
        count(at);
        andons.call();
    }

    /** The cycle is over, or the item has left: so is the call, if there was one. */
    void endCall(long at) {
        count(at);
        andons.close();
    }

    /** The element is in another state, or in the same for another cause. */
    void change(long at, StationState from, StationState to, Cause why) {
        if (isWatched && from != state && missedSince == null) {
            missedSince = new Reading(since, worked);
        }
        if (isWatched && missedSince == null) {
            enter(at, to, why);
        }
        state = to;
        cause = why;
        since = at;
        countedUntil = at;
    }

    /**
     * The element tells all that it did.
     *
     * @param isDoubtful whether anything that it told before may have been lost
     */
    void tell(StateMessage message, boolean isDoubtful) {
        long at = clock.micros(message.header().simTime());
        long begin = clock.micros(message.since());
        if (isWatched && !isAsSeen(message, begin, isDoubtful)) {
            miss(message, begin);
        }
        state = message.state();
        cause = message.cause();
        since = begin;
        countedUntil = Math.max(countedUntil, begin);
        worked = message.times().micros(StationState.WORKING) - workedSince(at);
        if (!isWatched) {
            watch(at);
        }
        told = message;
        seenStops = 0;
    }

    private boolean isAsSeen(StateMessage message, long begin, boolean isDoubtful) {
        return missedSince == null
                && message.state() == state
                && message.cause().equals(cause)
                && Math.abs(begin - since) <= SLACK
                && !(isDoubtful && told != null && stopsSince(told, message) != seenStops);
    }

    /** Something of it was missed before this message. */
    private void miss(StateMessage message, long begin) {
        if (told != null && isWithoutStop(told, message)) {
            setups.forget();
            andons.forget();
            missedSince = null;
            stopBegin = begin;
        } else {
            lose();
        }
    }

    private static long stopsSince(StateMessage before, StateMessage now) {
        return now.counters().stops() - before.counters().stops();
    }

    /** Whether it neither stopped by itself nor paused between two messages, by what both say in all. */
    private static boolean isWithoutStop(StateMessage before, StateMessage now) {
        return stopsSince(before, now) == 0
                && Stream.of(StationState.values())
                        .filter(each -> isPause(each) || isStop(each))
                        .allMatch(each ->
                                now.times().micros(each) == before.times().micros(each));
    }

    /** The next stop of this name comes on purpose. */
    void inject(String stop) {
        ModeWatch mode = modes.get(stop);
        if (mode != null) {
            mode.injectNext();
        }
    }

    /** Nothing is seen of it from now on. */
    void finish(long at) {
        if (isWatched) {
            leave(at);
            setups.lose(at);
            lose();
        }
    }

    private void watch(long at) {
        isWatched = true;
        stopBegin = since;
        if (!isPause(state)) {
            resume(new Reading(at, worked + workedSince(at)), mode(state, cause), true);
        }
    }

    /** What happened since it was seen last is not known. */
    private void lose() {
        Reading last = missedSince == null ? new Reading(since, worked) : missedSince;
        missedSince = null;
        modes.values().forEach(mode -> mode.lose(last));
        setups.forget();
        andons.forget();
        isWatched = false;
    }

    private void enter(long at, StationState to, Cause why) {
        leave(at);
        boolean wasPaused = isPause(state);
        ModeWatch before = mode(state, cause);
        ModeWatch after = mode(to, why);
        Reading now = new Reading(at, worked);
        if (isPause(to)) {
            pause(now, to);
        } else if (wasPaused) {
            resume(now, after, state == StationState.NOT_OBSERVED);
        } else if (before != after) {
            turn(to, now, before, after);
        }
        if (before != after && why.reason().equals(Cause.INJECTED)) {
            seenStops++;
        }
        followSetup(at, to, why, wasPaused);
        stopBegin = before == after ? stopBegin : at;
    }

    private void turn(StationState to, Reading now, @Nullable ModeWatch before, @Nullable ModeWatch after) {
        if (before != null) {
            before.end(now);
        }
        if (after != null) {
            seenStops++;
            after.begin(
                    to,
                    now,
                    before == null ? now.micros() : stopBegin,
                    before == null && state != StationState.WORKING);
        }
    }

    private void followSetup(long at, StationState to, Cause why, boolean wasPaused) {
        if (isSetup(to, why)) {
            if (!wasPaused) {
                setups.begin(at);
            }
        } else if (isPause(to)) {
            setups.lose(at);
        } else if (isSetup(state, cause) && mode(to, why) == null) {
            setups.end(at);
        }
    }

    /** Time up to now is spent in the present state. */
    private void leave(long at) {
        worked += workedSince(at);
        habits.spend(state, cause, Math.max(0, at - since));
        if (isPause(state) && state != StationState.NOT_OBSERVED) {
            habits.rest(new Pause(state, clock.time(since), clock.time(at)));
        }
        since = Math.max(since, at);
        count(at);
    }

    /** What was not counted yet of the time in changeovers and calls is. */
    private void count(long at) {
        long spent = Math.max(0, at - countedUntil);
        countedUntil = Math.max(countedUntil, at);
        if (isSetup(state, cause)) {
            setups.spend(spent);
        } else if (isAndon(state, cause)) {
            andons.spend(spent);
        }
    }

    private void pause(Reading now, StationState to) {
        if (to == StationState.NOT_OBSERVED) {
            modes.values().forEach(mode -> mode.lose(now));
            andons.forget();
        } else {
            modes.values().forEach(mode -> mode.pause(now));
        }
    }

    private void resume(Reading now, @Nullable ModeWatch after, boolean wasHidden) {
        for (ModeWatch mode : modes.values()) {
            if (mode == after) {
                mode.found(now);
            } else if (wasHidden) {
                mode.enter(now);
            } else {
                mode.resume(now);
            }
        }
    }

    private long workedSince(long at) {
        return state == StationState.WORKING ? Math.max(0, at - since) : 0;
    }

    private @Nullable ModeWatch mode(StationState in, Cause why) {
        return why.element().equals(id) && !isPause(in) ? modes.get(why.reason()) : null;
    }

    private boolean isSetup(StationState in, Cause why) {
        return in == StationState.SETUP && why.element().equals(id);
    }

    private boolean isAndon(StationState in, Cause why) {
        return in == StationState.ANDON && why.element().equals(id);
    }

    private static boolean isStop(StationState in) {
        return switch (in) {
            case FAILED, MINOR_STOP, MAINTENANCE -> true;
            case WORKING, STARVED, BLOCKED, ANDON, SETUP, OFF_SHIFT, BREAK, NOT_OBSERVED -> false;
        };
    }

    private static boolean isPause(StationState in) {
        return switch (in) {
            case OFF_SHIFT, BREAK, NOT_OBSERVED -> true;
            case WORKING, STARVED, BLOCKED, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE -> false;
        };
    }
}
