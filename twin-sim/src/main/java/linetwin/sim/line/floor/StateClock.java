package linetwin.sim.line.floor;

import java.util.Arrays;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;

/** The state of one station, since when, why, and the time spent in each state so far. */
public final class StateClock {
    private static final StationState[] STATES = StationState.values();

    private final long[] ticks = new long[STATES.length];
    private int state = StationState.STARVED.index(); // a number is cheaper to store than a reference
    private Cause cause = Cause.NONE;
    private long since;
    private long changed;

    public StationState state() {
        return STATES[state];
    }

    /** Why; as of the last {@link #change}. */
    public Cause cause() {
        return cause;
    }

    /** When the state was entered; a new cause alone does not change it. */
    public long since() {
        return since;
    }

    /** Whether the state or the cause would change. */
    boolean differs(StationState newState, Cause newCause) {
        return newState.index() != state || !newCause.equals(cause);
    }

    /** The state is this from now on, for this cause. */
    public void change(StationState newState, Cause newCause, long now) {
        enter(newState, now);
        cause = newCause;
    }

    /** The state is this from now on, if it was not; why is not of interest. */
    public void enter(StationState newState, long now) {
        int next = newState.index();
        if (next != state) {
            ticks[state] += now - changed;
            changed = now;
            since = now;
            state = next;
        }
    }

    /** Goes on from a present, if that tells a state: since when it is in it, why, and the time in each state up to now. */
    public void begin(ElementPresent present, Beginning beginning, long now) {
        Doing doing = present.doing();
        if (doing == null) {
            return;
        }
        for (StationState each : STATES) {
            ticks[each.index()] = present.done().times().micros(each);
        }
        state = doing.state().index();
        cause = doing.cause();
        since = now - beginning.since(doing.since());
        changed = now;
    }

    /** Times count from now on; the state goes on. */
    public void clear(long now) {
        Arrays.fill(ticks, 0);
        changed = now;
    }

    public StateTimes times(long now) {
        return StateTimes.ofMicros(ticks).plus(state(), now - changed);
    }

    /** The cause is not saved: it is a function of the situation. */
    public void archive(Archive archive) {
        archive.longs(ticks);
        state = archive.intValue(state);
        since = archive.longValue(since);
        changed = archive.longValue(changed);
    }
}
