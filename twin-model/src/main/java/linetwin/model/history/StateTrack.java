package linetwin.model.history;

import linetwin.model.state.Cause;
import linetwin.model.state.StationState;

/**
 * The states of an element over time, each with its cause. Events tell each change, and are put in their place however late they
 * come; where none come, or some were lost, state messages tell since when the element is in a state.
 */
public final class StateTrack {
    private final Instants changes;
    private final Situations situations;
    private boolean everLackedShared;

    /** With room for this many changes. */
    StateTrack(int most, Situations situations) {
        changes = new Instants(most);
        this.situations = situations;
    }

    /** An event says what the element does from this time on. */
    void changed(long at, Situation situation) {
        enter(at, situations.indexOf(situation), situation);
    }

    /**
     * A state message says what the element does at a time, and since when it is in that state; its cause may be newer than the
     * state.
     */
    void heard(long since, long at, Situation situation) {
        int told = situations.indexOf(situation);
        int known = changes.lastBefore(at + 1);
        boolean isBeginKnown = known >= 0 && changes.micros(known) >= since && state(known) == situation.state();
        enter(isBeginKnown ? at : since, told, situation);
    }

    private void enter(long at, int index, Situation situation) {
        int known = changes.lastBefore(at + 1);
        if (known < 0 || changes.value(known) != index) {
            changes.put(at, index);
            everLackedShared |= situation.lacksShared();
        }
    }

    /** Number of stretches of one state and cause. */
    public int size() {
        return changes.size();
    }

    /** Index of the stretch that the moment before the time is in; -1 if nothing is known of it. */
    public int before(long time) {
        return changes.lastBefore(time);
    }

    /** When a stretch began, in microseconds since the line's start. */
    public long begin(int stretch) {
        return changes.micros(stretch);
    }

    public StationState state(int stretch) {
        return situation(stretch).state();
    }

    public Cause cause(int stretch) {
        return situation(stretch).cause();
    }

    /** Whether it waits for somebody or something that others hold. */
    public boolean lacksShared(int stretch) {
        return situation(stretch).lacksShared();
    }

    /** Whether it ever did. */
    public boolean everLackedShared() {
        return everLackedShared;
    }

    private Situation situation(int stretch) {
        return situations.get(changes.value(stretch));
    }

    /** Whether a stretch begins at exactly this time. */
    public boolean changesAt(long time) {
        return changes.has(time);
    }

    void dropBefore(long time) {
        changes.dropBefore(time);
    }
}
