package linetwin.model.bottleneck;

import linetwin.model.state.Cause;
import linetwin.model.state.StationState;

/**
 * The states of an element over time, each with where its cause lies. Events tell each change; where none come, or some were
 * lost, state messages tell since when the element is in a state.
 */
final class StateTrack {
    /** Index of no element. */
    static final int NOWHERE = -1;

    private static final StationState[] STATES = StationState.values();
    private static final Lack[] LACKS = Lack.values();

    private final Instants states;
    private final Instants causes;
    private boolean hasEvents;
    private boolean lacksShared;
    private int keptState = NOWHERE;
    private int keptCause = NOWHERE;
    private long keptSince;

    /** With room for this many changes. */
    StateTrack(int most) {
        states = new Instants(most);
        causes = new Instants(most);
    }

    /** What kind of thing a waiting element lacks. */
    enum Lack {
        /** An item, a part or room: what the cause's element gives. */
        OF_NEIGHBOUR,
        /** Somebody of a crew, or an empty carrier, that another element holds. */
        OF_SHARED;

        static Lack of(Cause cause) {
            return cause.reason().equals(Cause.NO_OPERATOR) || cause.reason().equals(Cause.NO_CARRIER)
                    ? OF_SHARED
                    : OF_NEIGHBOUR;
        }
    }

    /** An event says that the state changed. */
    void changed(long at, StationState to, Lack lack, int cause) {
        hasEvents = true;
        enter(at, code(to, lack), cause);
    }

    /** A state message; where events come, it counts only once the next one comes, since they tell more but come later. */
    void heard(long since, StationState state, Lack lack, int cause) {
        if (!hasEvents) {
            enter(since, code(state, lack), cause);
            return;
        }
        if (keptState != NOWHERE) {
            enter(keptSince, keptState, keptCause);
        }
        keptState = code(state, lack);
        keptCause = cause;
        keptSince = since;
    }

    private void enter(long at, int code, int cause) {
        lacksShared |= code >= STATES.length;
        int last = states.size() - 1;
        if (last >= 0 && (at < states.micros(last) || (states.value(last) == code && causes.value(last) == cause))) {
            return; // old, or nothing new
        }
        if (last >= 0 && at == states.micros(last)) {
            states.setLast(code);
            causes.setLast(cause);
        } else {
            states.add(at, code);
            causes.add(at, cause);
        }
    }

    private static int code(StationState state, Lack lack) {
        return state.index() + STATES.length * (lack == Lack.OF_SHARED ? 1 : 0);
    }

    /** Index of the stretch that the moment before the time is in; -1 if nothing is known of it. */
    int before(long time) {
        return states.lastBefore(time);
    }

    long begin(int stretch) {
        return states.micros(stretch);
    }

    StationState state(int stretch) {
        return STATES[states.value(stretch) % STATES.length];
    }

    Lack lack(int stretch) {
        return LACKS[states.value(stretch) / STATES.length];
    }

    /** Whether it ever waited for somebody or something that others hold. */
    boolean lacksShared() {
        return lacksShared;
    }

    /** Index of the element that the cause lies at; {@link #NOWHERE} if it is none of the line. */
    int cause(int stretch) {
        return causes.value(stretch);
    }

    /** Whether a stretch begins at exactly this time. */
    boolean changesAt(long time) {
        return states.has(time);
    }

    void dropBefore(long time) {
        states.dropBefore(time);
        causes.dropBefore(time);
    }
}
