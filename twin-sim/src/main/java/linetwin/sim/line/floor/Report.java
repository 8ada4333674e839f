package linetwin.sim.line.floor;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import linetwin.model.line.work.Power;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.value.Label;
import org.jspecify.annotations.Nullable;

/** Where nodes state how they stand: the state of each station, from {@link #state} to {@link #endState}, and levels. */
public interface Report {
    /** Begins the state of a station. */
    void state(Label station, StateClock clock, Tally tally);

    /** The station has a meter; {@code content} is the integral of the items in it over time. */
    void metered(@Nullable Power power, BigInteger content);

    /** The station itself tells what it holds. */
    void holds(Content content);

    /**
     * Rounds of inspection pass the station.
     *
     * @param last tick of the latest look; less than 0 before the first
     * @param next tick at which the next round is due
     */
    void rounds(long last, long next);

    /** The item is in the station. */
    void vehicle(int item);

    /** All is said of the station; {@code leadTimes} are those of what it completed. */
    void endState(@Nullable LeadTimes leadTimes);

    /** All is said of the station. */
    default void endState() {
        endState(null);
    }

    /** What an AGV does and where it is. */
    void agv(Mover agv, StateClock clock, Tally tally, AgvStatus status);

    /** What a store of things of several families holds. */
    void level(Label store, Content content, int capacity, SortedMap<String, Integer> byFamily);

    /** What a store of items holds. */
    default void level(Label store, Content content, int capacity) {
        level(store, content, capacity, Collections.emptySortedMap());
    }
}
