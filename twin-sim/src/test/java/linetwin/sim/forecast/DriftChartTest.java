package linetwin.sim.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import linetwin.sim.forecast.ChartedParameter.Data;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

/** Hours of forty cycles with a coefficient of variation of 0.2. */
class DriftChartTest {
    private static final GammaDistribution CYCLE = GammaDistribution.of(25, 60 / 25.0);
    private static final double H = 4;

    private final RandomStream stream = new RunSeed(5, 0).stream("test", "cycles");

    @Test
    void ofWhatStaysAsItIsTheSumsGoBeyondHNoMoreOftenThanTheirTheorySays() {
        int hours = 20_000;

        assertThat(alarms(hours, 1)).isGreaterThan(0).isLessThan((int) (2 * hours * Math.exp(-H)));
    }

    @Test
    void whatChangesIsNoticedAgainAndAgainAndTold() {
        assertThat(alarms(100, 1.08)).isGreaterThan(25);
        assertThat(alarms(100, 1 / 1.08)).isGreaterThan(25);

        DriftChart chart = chart();
        Instant now = Instant.EPOCH;
        for (int hour = 0; hour < 10; hour++) {
            now = now.plusSeconds(3_600);
            chart.add(hour(1.08), now);
        }
        DriftChart.Suspicion suspicion = chart.suspicion().orElseThrow();
        assertThat(suspicion.change().value()).isBetween(63.0, 66.5);
        assertThat(suspicion.n()).isGreaterThan(200);
        assertThat(suspicion.change().pValue()).isLessThan(1e-6);
    }

    @Test
    void oneCycleThatLastsForAnHourProvesNothing() {
        DriftChart chart = chart();

        chart.add(new Data(LifetimeSample.of(3_600), 1, 0), Instant.EPOCH);

        assertThat(chart.sum()).isLessThan(H / 2);
    }

    private int alarms(int hours, double factor) {
        DriftChart chart = chart();
        int alarms = 0;
        for (int hour = 0; hour < hours; hour++) {
            chart.add(hour(factor), Instant.EPOCH);
            if (chart.sum() > H) {
                alarms++;
                chart.reset(Instant.EPOCH);
            }
        }
        return alarms;
    }

    private static DriftChart chart() {
        return new DriftChart(new ScaleChart(CYCLE, 1.08), Instant.EPOCH);
    }

    private Data hour(double factor) {
        double[] seconds = new double[40];
        Arrays.setAll(seconds, i -> factor * CYCLE.inverseCumulativeProbability(stream.uniform()));
        return new Data(LifetimeSample.of(seconds), seconds.length, 0);
    }
}
