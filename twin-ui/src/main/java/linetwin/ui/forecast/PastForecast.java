package linetwin.ui.forecast;

import java.time.Instant;
import java.util.List;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.stats.CountInterval;

/**
 * What was once foretold of the end of a shift.
 *
 * @param at the time on the line at which it was
 * @param median good vehicles
 * @param intervals of {@link #LEVELS}
 */
record PastForecast(Instant at, Instant end, double median, double planned, List<CountInterval> intervals) {
    /** Probabilities of the bands of a fan, the widest first. */
    static final List<Double> LEVELS = List.of(0.95, 0.8, 0.5);

    PastForecast {
        intervals = List.copyOf(intervals);
    }

    static PastForecast of(Forecast forecast) {
        Forecast.Point end = forecast.end();
        return new PastForecast(forecast.at(), end.at(), end.median(), end.planned(), intervals(end));
    }

    /** What is expected at a time, at each of {@link #LEVELS}. */
    static List<CountInterval> intervals(Forecast.Point point) {
        return LEVELS.stream().map(point::interval).toList();
    }
}
