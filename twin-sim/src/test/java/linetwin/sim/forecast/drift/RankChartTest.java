package linetwin.sim.forecast.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import linetwin.sim.stats.Sample;
import org.junit.jupiter.api.Test;

/** Forecasts of a normal count, right or wrong. */
class RankChartTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");

    private final RandomStream stream = new RunSeed(11, 0).stream("test", "outcomes");

    @Test
    void rightForecastsAreDoubtedLessThanOnceInAWeek() {
        int weeks = 200;

        int alarms = alarms(weeks * 168, Duration.ofHours(1), 0).size();

        assertThat((double) alarms / weeks).isBetween(0.05, 0.6);
    }

    @Test
    void forecastsThatAreWrongByAStandardDeviationAreDoubtedWithinADay() {
        List<DriftAlarm> alarms = alarms(24, Duration.ofHours(1), -4);

        assertThat(alarms).isNotEmpty();
        DriftAlarm first = alarms.get(0);
        assertThat(first.nowValue()).isLessThan(first.modelValue() - 2);
        assertThat(first.at()).isBefore(BEGIN.plus(Duration.ofHours(20)));
        assertThat(first.pValue()).isLessThan(0.05);
    }

    @Test
    void forecastsThatOverlapAreOneOutcome() {
        assertThat(alarms(24, Duration.ofMinutes(5), -4)).isEmpty();
    }

    private List<DriftAlarm> alarms(int count, Duration every, double shift) {
        RankChart chart = new RankChart();
        List<DriftAlarm> alarms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] foretold = new double[100];
            for (int j = 0; j < foretold.length; j++) {
                foretold[j] = draw();
            }
            Instant at = BEGIN.plus(every.multipliedBy(i));
            KeptForecast forecast = new KeptForecast(
                    "line",
                    "run",
                    "line",
                    1,
                    at,
                    Ahead.HOUR,
                    at.plus(Duration.ofHours(1)),
                    BEGIN,
                    Sample.of(foretold),
                    40,
                    40);
            chart.add(forecast, draw() + shift).ifPresent(alarms::add);
        }
        return alarms;
    }

    private double draw() {
        return Math.rint(40 + 4 * stream.normal());
    }
}
