package linetwin.sim.forecast.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.sim.forecast.drift.AlarmBudget.Load;
import linetwin.sim.forecast.drift.ChartedParameter.Alternative;
import linetwin.sim.forecast.drift.ChartedParameter.Data;
import linetwin.sim.learn.calibrate.ParameterSample;
import linetwin.sim.learn.calibrate.ParameterSample.Seen;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Hours of forty-eight cycles, four in each look, with a coefficient of variation of 0.16. */
class DriftChartTest {
    private static final double SHAPE = 1 / (0.16 * 0.16);
    private static final GammaDistribution CYCLE = GammaDistribution.of(SHAPE, 60 / SHAPE);
    private static final int A_LOOK = 4;
    private static final int FOUR_HOURS = DriftWindow.FOUR_HOURS.looks();

    private final RandomStream stream = new RunSeed(5, 0).stream("test", "cycles");

    @Test
    void tailsOfSumsOfRatiosAreThoseOfTheirExactDistributions() {
        double theta = 60 / SHAPE;
        Alternative longer = ScaleShift.of(CYCLE, 1.08);
        double exact = GammaDistribution.of(30 * SHAPE, theta).survivalProbability(30 * 60 * 1.12);
        double sum = 30 * SHAPE * (1.12 * (1 - 1 / 1.08) - Math.log(1.08));
        assertThat(tail(longer, 30, sum)).isCloseTo(exact, Percentage.withPercentage(10));

        Alternative rarer = new RateChart(60).alternatives(2).get(0);
        double few = 40 * 0.5 - 20.5 * Math.log(2);
        assertThat(tail(rarer, 40, few))
                .isCloseTo(PoissonDistribution.of(40).cumulativeProbability(20), Percentage.withPercentage(15));

        Alternative oftener = new ShareChart(0.05).alternatives(2).get(0);
        double many = (hits(oftener, 24) + hits(oftener, 25)) / 2; // between the steps of a count
        assertThat(tail(oftener, 200, many))
                .isCloseTo(BinomialDistribution.of(200, 0.05).survivalProbability(24), Percentage.withPercentage(15));
    }

    @Test
    void theMostThatCanBeIsAsRareAsItIs() {
        Alternative oftener = new ShareChart(0.05).alternatives(2).get(0);

        double three = oftener.logRatio(new Data(Data.NONE.sample(), 3, 3));

        assertThat(tail(oftener, 3, three)).isCloseTo(Math.pow(0.05, 3), Percentage.withPercentage(1));
    }

    private static double hits(Alternative alternative, int hits) {
        return alternative.logRatio(new Data(Data.NONE.sample(), 200, hits));
    }

    private static double tail(Alternative alternative, double size, double sum) {
        return NormalDistribution.of(0, 1).survivalProbability(alternative.law().score(size, sum));
    }

    @Test
    void ofWhatStaysAsItIsAMovingSumGoesTooHighAsOftenAsTheThresholdIsMadeFor() {
        GammaDistribution varying = GammaDistribution.of(10, 6);
        Alternative longer = ScaleShift.of(varying, 1.08);
        double rate = 0.02;
        double threshold =
                AlarmBudget.threshold(List.of(new Load(longer.law(), A_LOOK * FOUR_HOURS, FOUR_HOURS)), rate);
        int windows = 4_000;
        double[] told = new double[windows * FOUR_HOURS];
        Arrays.setAll(told, i -> longer.logRatio(new Data(cycles(varying, 1), A_LOOK, 0)));

        int alarms = 0;
        double sum = 0;
        int free = FOUR_HOURS;
        for (int i = 0; i < told.length; i++) {
            sum += told[i] - (i < FOUR_HOURS ? 0 : told[i - FOUR_HOURS]);
            if (i >= free && sum > threshold) {
                alarms++;
                free = i + FOUR_HOURS; // what goes too high stays so for a while, and is one alarm
            }
        }

        // 80 are expected, give or take 9; 48 to 104 is more than three standard deviations to either side
        assertThat(alarms).isBetween(48, 104);
    }

    @Test
    void aChangeByEightPerCentIsNamedWithinFourHoursWhereTheCyclesTellItAndToldAsItIs() {
        int named = 0;
        double factors = 0;
        for (int trial = 0; trial < 30; trial++) {
            DriftCharts charts = new DriftCharts(path -> "");
            assertThat(run(charts, FOUR_HOURS, 1)).isEmpty();
            Optional<DriftAlarm> alarm = run(charts, FOUR_HOURS, 1.08).stream().findFirst();
            named += alarm.isPresent() ? 1 : 0;
            factors += alarm.map(each -> each.nowValue() / each.modelValue()).orElse(0.0);
            alarm.ifPresent(each -> assertThat(each.pValue()).isLessThan(0.036));
        }

        assertThat(named).isGreaterThan(25);
        assertThat(factors / named).isBetween(1.07, 1.11);
    }

    @Test
    void whatIsToldToBeNoticedWithinFourHoursIsNoticedInNineOfTenCases() {
        DriftCharts known = new DriftCharts(path -> "");
        run(known, 2 * FOUR_HOURS, 1);
        double least = known.noticeable().getOrDefault("areas.a.elements.s.cycle", 0.0);
        int named = 0;
        for (int trial = 0; trial < 40; trial++) {
            DriftCharts charts = new DriftCharts(path -> "");
            run(charts, FOUR_HOURS, 1);
            named += run(charts, FOUR_HOURS, least).isEmpty() ? 0 : 1;
        }

        assertThat(least).isBetween(1.04, 1.08);
        assertThat(named).isBetween(31, 40);
    }

    @Test
    void oneCycleThatLastsForAnHourProvesNothing() {
        DriftCharts charts = new DriftCharts(path -> "");
        run(charts, FOUR_HOURS, 1);

        charts.addCycles(List.of(sample(LifetimeSample.of(3_600))), Instant.EPOCH);

        assertThat(charts.look(Instant.EPOCH)).isEmpty();
    }

    private List<DriftAlarm> run(DriftCharts charts, int looks, double factor) {
        Instant now = Instant.EPOCH;
        for (int look = 0; look < looks; look++) {
            charts.addCycles(List.of(sample(cycles(CYCLE, factor))), now);
            now = now.plus(Duration.ofMinutes(5));
            List<DriftAlarm> alarms = charts.look(now);
            if (!alarms.isEmpty()) {
                return alarms;
            }
        }
        return List.of();
    }

    private static ParameterSample sample(LifetimeSample cycles) {
        return new ParameterSample(
                "areas.a.elements.s.cycle", "60 s", 60, Optional.of(new Seen(cycles, CYCLE, 0)), 0, 0);
    }

    private LifetimeSample cycles(GammaDistribution own, double factor) {
        double[] seconds = new double[A_LOOK];
        Arrays.setAll(seconds, i -> factor * own.inverseCumulativeProbability(stream.uniform()));
        return LifetimeSample.of(seconds);
    }
}
