package linetwin.model.line.resource;

import java.time.Duration;
import java.util.Optional;
import linetwin.model.value.Distribution;
import linetwin.model.value.Durations;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * Vehicles (AGVs, tugger trains) that bring bins from the stores to the line-side, in the order of the calls.
 *
 * @param size number of vehicles
 * @param callOff from the moment a bin is empty until the fleet knows
 * @param trip from the moment a vehicle takes a call until the full bin stands at the line-side
 * @param back from there until the vehicle can take the next call
 * @param charging empty if the vehicles never stand still to charge
 */
public record Fleet(
        String id,
        Text title,
        int size,
        Distribution callOff,
        Distribution trip,
        Distribution back,
        Optional<Charging> charging) {
    public Fleet {
        Ids.require("fleet", id);
        if (size < 1) {
            throw new IllegalArgumentException("fleet '" + id + "' has size " + size + "; must be 1 or more");
        }
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
