package linetwin.model.line.resource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.model.line.road.Traffic;
import linetwin.model.value.Distribution;
import linetwin.model.value.Durations;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * Vehicles (AGVs, tugger trains) that bring bins from the stores to the line-side: with trip times in the order of the calls, or
 * on roads.
 *
 * @param size number of vehicles
 * @param callOff from the moment a bin is empty until the fleet knows
 * @param trip from the moment a vehicle takes a call until the full bin stands at the line-side
 * @param back from there until the vehicle can take the next call
 * @param charging empty if the vehicles never stand still to charge
 * @param traffic on which roads AGVs drive and how; empty if trip and back say how long they take
 */
public record Fleet(
        String id,
        Text title,
        int size,
        Distribution callOff,
        Distribution trip,
        Distribution back,
        Optional<Charging> charging,
        Optional<Traffic> traffic) {
    private static final Distribution NO_TIME = new Distribution.Constant(Duration.ZERO);

    public Fleet {
        Ids.require("fleet", id);
        if (size < 1) {
            throw new IllegalArgumentException("fleet '" + id + "' has size " + size + "; must be 1 or more");
        }
    }

    /** A fleet without roads. */
    public Fleet(
            String id,
            Text title,
            int size,
            Distribution callOff,
            Distribution trip,
            Distribution back,
            Optional<Charging> charging) {
        this(id, title, size, callOff, trip, back, charging, Optional.empty());
    }

    /** A fleet of AGVs on roads. */
    public static Fleet onRoads(String id, Text title, int size, Distribution callOff, Traffic traffic) {
        return new Fleet(id, title, size, callOff, NO_TIME, NO_TIME, Optional.empty(), Optional.of(traffic));
    }

    /** The ids of its AGVs, if it has roads. */
    public List<String> agvs() {
        return traffic.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1, size)
                        .mapToObj(number -> id + "-" + number)
                        .toList();
    }

    /**
     * A vehicle's pause to charge.
     *
     * @param after driving time since the last one; the errand in hand is finished first
     */
    public record Charging(Duration after, Distribution time) {
        public Charging {
            if (after.isNegative() || after.isZero()) {
                throw new IllegalArgumentException("charging after " + Durations.text(after) + "; must be more than 0");
            }
        }
    }
}
