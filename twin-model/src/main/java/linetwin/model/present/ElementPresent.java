package linetwin.model.present;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * What one element of a line, or one position of a synchronous line, holds and does at an instant.
 *
 * @param doing absent for elements that tell levels alone, such as buffers
 */
public record ElementPresent(
        String id, Holding holding, @Nullable Doing doing, Done done, Past past) {

    /**
     * What it holds.
     *
     * @param stays the vehicles that are known by name, the one that goes on first in front: those that are done, then those
     *     that came first
     * @param items all items, also those that nothing else is known of, which came before the named ones
     * @param byFamily panels, in a panel store
     */
    public record Holding(List<Stay> stays, int items, SortedMap<String, Integer> byFamily) {
        /** Holds nothing. */
        public static final Holding NOTHING = new Holding(List.of(), 0, Collections.emptySortedMap());

        public Holding {
            stays = List.copyOf(stays);
            byFamily = Collections.unmodifiableSortedMap(new TreeMap<>(byFamily));
            if (items < stays.size()) {
                throw new IllegalArgumentException(
                        "items are " + items + "; must be at least the " + stays.size() + " that have a name");
            }
        }
    }

    /**
     * Its state.
     *
     * @param since when the state was entered
     * @param stop the stop of its own that it is in, or was in when its area began to rest
     */
    public record Doing(
            StationState state,
            Instant since,
            Cause cause,
            @Nullable OpenStop stop) {}

    /**
     * A stop that has begun and whose end nobody has heard of.
     *
     * @param name that of the description, {@link Cause#INJECTED} or {@link Cause#CHANGEOVER}; of a stop that the description has
     *     not, that of the state
     */
    public record OpenStop(String name, Instant begun) {}

    /**
     * What it has done since its run began; what a kind of element does not tell is zero.
     *
     * @param times up to the instant
     * @param entered items that entered a store
     * @param contentMicros integral of its content over time, in item microseconds
     */
    public record Done(
            Counters counters, StateTimes times, LeadTimes leadTimes, long entered, BigInteger contentMicros) {
        /** Nothing yet. */
        public static final Done NOTHING =
                new Done(Counters.ZERO, StateTimes.zero(), LeadTimes.none(), 0, BigInteger.ZERO);
    }

    /**
     * What it did last, as far as events told.
     *
     * @param workedMicros working time since its last cycle was done; absent if that is not known
     * @param stops the last stop of each name that has ended; see {@link OpenStop#name}
     * @param lastDone the vehicle that it finished last
     * @param family that a press line has pressed last
     * @param strokes of that family without a change of dies
     * @param lastLeft the vehicle that left it last
     * @param leftAt when an item left it last
     * @param sameColour vehicles of one colour that left it last, one after the other
     */
    public record Past(
            @Nullable Long workedMicros,
            SortedMap<String, PastStop> stops,
            @Nullable VehicleRef lastDone,
            @Nullable String family,
            long strokes,
            @Nullable VehicleRef lastLeft,
            @Nullable Instant leftAt,
            int sameColour) {
        /** Nothing was heard. */
        public static final Past NOTHING = new Past(null, Collections.emptySortedMap(), null, null, 0, null, null, 0);

        public Past {
            stops = Collections.unmodifiableSortedMap(new TreeMap<>(stops));
        }
    }

    /**
     * A stop that is over.
     *
     * @param workedMicros working time of its element since then; absent if that is not known
     */
    public record PastStop(Instant ended, @Nullable Long workedMicros) {}

    /** Whether its area rests: what goes on beneath is not told. */
    public boolean isAtRest() {
        return doing != null && doing.state().isRest();
    }
}
