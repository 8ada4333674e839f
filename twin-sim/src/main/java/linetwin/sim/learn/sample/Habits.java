package linetwin.sim.learn.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;

/** How an element spends its time, when it rests by plan, and what it changes over to. */
public final class Habits {
    private static final int MOST_PAUSES = 50_000;
    private static final int MOST_NAMES = 1_024;

    private final Map<StationState, Long> micros = new EnumMap<>(StationState.class);
    private final List<Pause> pauses = new ArrayList<>();
    private final SortedSet<String> changeovers = new TreeSet<>();
    private long withoutItem;

    /** So many microseconds in a state. */
    public void spend(StationState state, Cause cause, long time) {
        micros.merge(state, time, Long::sum);
        if (state == StationState.STARVED && cause.reason().equals(Cause.NO_ITEM)) {
            withoutItem += time;
        }
    }

    public void rest(Pause pause) {
        if (pauses.size() < MOST_PAUSES) {
            pauses.add(pause);
        }
    }

    public void changeTo(String name) {
        if (changeovers.size() < MOST_NAMES) {
            changeovers.add(name);
        }
    }

    /** The share of its time in a state, 0..1; 0 if it was not seen. */
    public double fraction(StationState state) {
        return fraction(micros.getOrDefault(state, 0L));
    }

    /** The share of its time in which nothing came to it, 0..1. */
    public double withoutItemFraction() {
        return fraction(withoutItem);
    }

    private double fraction(long time) {
        long all = micros.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : (double) time / all;
    }

    /** When it was off shift or had a break, in order of time. */
    public List<Pause> pauses() {
        return Collections.unmodifiableList(pauses);
    }

    /** Variants, colours or families that it changed over to. */
    public SortedSet<String> changeovers() {
        return Collections.unmodifiableSortedSet(changeovers);
    }
}
