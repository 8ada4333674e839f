package linetwin.model.line.road;

import java.time.Duration;
import linetwin.model.value.Durations;

/**
 * The battery of an AGV. Driving uses it up, at any speed and load; standing does not.
 *
 * @param driving how long a full one lasts
 * @param charging how long an empty one takes to be full; its state of charge rises evenly
 * @param chargeBelow state of charge, 0..1, below which the AGV takes no order but goes to a charger
 */
public record Battery(Duration driving, Duration charging, double chargeBelow) {
    public Battery {
        if (driving.isZero() || charging.isZero()) {
            throw new IllegalArgumentException("a full battery lasts for " + Durations.text(driving)
                    + " of driving and takes " + Durations.text(charging) + " to charge; both must be more than 0");
        }
        if (!(chargeBelow < 1)) {
            throw new IllegalArgumentException("an AGV that charges below " + chargeBelow * 100
                    + " % would never take an order; must be below 100 %");
        }
    }
}
