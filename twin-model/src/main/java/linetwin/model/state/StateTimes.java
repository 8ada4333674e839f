package linetwin.model.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Time spent in each state since the run began, in microseconds; over all states it adds up to the run. */
public final class StateTimes {
    private static final StationState[] STATES = StationState.values();

    private final long[] micros;

    private StateTimes(long[] micros) {
        this.micros = micros;
    }

    /** Times by index of the state; the array is copied. */
    public static StateTimes ofMicros(long[] micros) {
        if (micros.length != STATES.length) {
            throw new IllegalArgumentException("got " + micros.length + " state times; must be " + STATES.length);
        }
        return new StateTimes(micros.clone());
    }

    /** Times of the states that the map names; the others are zero. */
    public static StateTimes ofMicros(Map<StationState, Long> micros) {
        long[] times = new long[STATES.length];
        micros.forEach((state, time) -> times[state.index()] = time);
        return new StateTimes(times);
    }

    /** No time yet. */
    public static StateTimes zero() {
        return new StateTimes(new long[STATES.length]);
    }

    public long micros(StationState state) {
        return micros[state.index()];
    }

    public long totalMicros() {
        return Arrays.stream(micros).sum();
    }

    /** Time in all states that the predicate holds for. */
    public long micros(Predicate<StationState> which) {
        long sum = 0;
        for (StationState state : STATES) { // asked for each station many times a second
            sum += which.test(state) ? micros(state) : 0;
        }
        return sum;
    }

    /**
     * What was added since an earlier reading; never less than zero. A reading supposes that a station which is silent has
     * stayed in its state; where it turns out to have left it, the time in that state can be less than was supposed.
     */
    public StateTimes since(StateTimes earlier) {
        long[] difference = new long[micros.length];
        Arrays.setAll(difference, i -> Math.max(0, micros[i] - earlier.micros[i]));
        return new StateTimes(difference);
    }

    /** These times with more time in one state. */
    public StateTimes plus(StationState state, long addedMicros) {
        long[] sum = micros.clone();
        sum[state.index()] += addedMicros;
        return new StateTimes(sum);
    }

    /** The states with time in them, in the order of the enum. */
    public Map<StationState, Long> asMap() {
        Map<StationState, Long> map = new EnumMap<>(StationState.class);
        for (StationState state : STATES) {
            if (micros(state) != 0) {
                map.put(state, micros(state));
            }
        }
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StateTimes times && Arrays.equals(micros, times.micros);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(micros);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
