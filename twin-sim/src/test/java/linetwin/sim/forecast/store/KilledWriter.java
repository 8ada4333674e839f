package linetwin.sim.forecast.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.stats.Sample;

/** A process that keeps one forecast after the other, and says of each that it is kept, until it is killed. */
final class KilledWriter {
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");

    private KilledWriter() {}

    public static void main(String[] arguments) {
        try (TwinStore store = TwinStore.open(Path.of(arguments[0]))) {
            for (int i = 0; ; i++) {
                KeptForecast forecast = forecast(i);
                store.keep(forecast);
                store.settle(forecast, i);
                System.out.println(i);
                System.out.flush();
            }
        }
    }

    /** The forecast of a number, five minutes after that before. */
    static KeptForecast forecast(int number) {
        Instant at = BEGIN.plus(Duration.ofMinutes(5L * number));
        return new KeptForecast(
                "line",
                "run",
                "scenario",
                1,
                at,
                Ahead.HOUR,
                at.plus(Duration.ofHours(1)),
                BEGIN,
                Sample.of(number, number + 1, number + 1, number + 2.5),
                40,
                number + 2);
    }
}
