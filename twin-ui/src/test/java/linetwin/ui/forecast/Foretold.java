package linetwin.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.stats.Sample;

/** Forecasts of an hour ahead that nobody made. */
final class Foretold {
    private Foretold() {}

    static KeptForecast of(String run, Instant due, Sample good, double naive) {
        Instant at = due.minus(Duration.ofHours(1));
        return new KeptForecast("line", run, "scenario", 1, at, Ahead.HOUR, due, at, good, 0, naive);
    }
}
