package linetwin.model.present;

import java.util.Arrays;
import java.util.OptionalLong;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;

/**
 * The latest changes of state of an element, each with the working time up to it, in microseconds since the line's start.
 * Events tell each change and are put in their place however late they come; state messages, which tell all times up to them,
 * heal what lost ones left wrong.
 */
final class WorkTrack {
    private static final int MOST = 64;

    private final long[] begins = new long[MOST];
    private final long[] worked = new long[MOST];
    private final StationState[] states = new StationState[MOST];
    private int size;

    /** A state message says since when the element is in a state, and its times up to the message. */
    void heard(long since, StationState state, long at, StateTimes times) {
        long now = times.micros(StationState.WORKING);
        put(since, state, state == StationState.WORKING ? now - Math.max(0, at - since) : now);
    }

    /** An event says what the element does from this time on. */
    void changed(long at, StationState state) {
        int before = lastUpTo(at);
        put(at, state, before < 0 ? 0 : workedAt(before, at));
    }

    private void put(long at, StationState state, long workedUpTo) {
        int known = lastUpTo(at);
        if (known < 0 || begins[known] != at) {
            known = makeRoomAfter(known);
            begins[known] = at;
        }
        states[known] = state;
        worked[known] = workedUpTo;
    }

    /** Returns the place that is free now. */
    private int makeRoomAfter(int known) {
        int place = known + 1;
        if (size == MOST) {
            int dropped = MOST / 2;
            System.arraycopy(begins, dropped, begins, 0, MOST - dropped);
            System.arraycopy(worked, dropped, worked, 0, MOST - dropped);
            System.arraycopy(states, dropped, states, 0, MOST - dropped);
            size -= dropped;
            place = Math.max(0, place - dropped);
        }
        System.arraycopy(begins, place, begins, place + 1, size - place);
        System.arraycopy(worked, place, worked, place + 1, size - place);
        System.arraycopy(states, place, states, place + 1, size - place);
        size++;
        return place;
    }

    /** Working time up to a time; empty for times before anything was heard. */
    OptionalLong workedAt(long time) {
        int index = lastUpTo(time);
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(workedAt(index, time));
    }

    private long workedAt(int index, long time) {
        return worked[index] + (states[index] == StationState.WORKING ? time - begins[index] : 0);
    }

    /** Times that were told up to a time, with what came after it up to a later one. */
    StateTimes extended(StateTimes told, long toldAt, StationState toldState, long until) {
        StateTimes times = told;
        long from = toldAt;
        StationState state = toldState;
        for (int i = lastUpTo(toldAt) + 1; i < size && begins[i] <= until; i++) {
            times = times.plus(state, begins[i] - from);
            from = begins[i];
            state = states[i];
        }
        return times.plus(state, Math.max(0, until - from));
    }

    private int lastUpTo(long time) {
        int found = Arrays.binarySearch(begins, 0, size, time);
        return found >= 0 ? found : -found - 2;
    }
}
