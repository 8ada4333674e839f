package linetwin.sim.learn.counterfactual;

import java.time.Duration;
import java.time.Instant;

/**
 * A stop as it happened on the line.
 *
 * @param stop name of the stop mode; empty for one that was made on purpose, by no mode
 * @param end when the station went on, or when it was seen last
 * @param isEnded whether it was seen to its end
 */
public record ActualStop(String station, String stop, Instant begin, Instant end, boolean isEnded) {
    public Duration length() {
        return Duration.between(begin, end);
    }
}
