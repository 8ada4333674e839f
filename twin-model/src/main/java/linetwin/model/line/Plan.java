package linetwin.model.line;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.value.Durations;

/**
 * What the line is planned to do.
 *
 * @param start simulated time at tick 0
 * @param jobsPerHour target throughput in vehicles per planned hour
 * @param idealTakt the takt of the OEE of the line: ideal time between two vehicles at its last station
 */
public record Plan(Instant start, double jobsPerHour, Duration idealTakt) {
    public Plan {
        if (!(jobsPerHour > 0) || idealTakt.isNegative() || idealTakt.isZero()) {
            throw new IllegalArgumentException("plan of " + jobsPerHour + " jobs per hour with an ideal takt of "
                    + Durations.text(idealTakt) + "; both must be more than 0");
        }
    }
}
