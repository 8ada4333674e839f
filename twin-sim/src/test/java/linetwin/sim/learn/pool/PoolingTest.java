package linetwin.sim.learn.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.DrawnSample;
import linetwin.sim.learn.fit.Family;
import linetwin.sim.learn.fit.Fitter;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.ParameterInterval;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;

class PoolingTest {
    @Test
    void aStationThatStoppedTwiceBorrowsFromItsLikes() {
        Map<String, LifetimeSample> robots = new LinkedHashMap<>();
        robots.put("r1", stops(20, 2_000));
        robots.put("r2", stops(24, 2_000));
        robots.put("r3", stops(18, 2_000));
        robots.put("r4", stops(2, 60));
        List<PooledMean> pooled = RatePooling.pool(robots);

        PooledMean rare = pooled.get(3);
        assertThat(rare.with()).containsExactly("r1", "r2", "r3");
        assertThat(rare.mean()).as("between its own 30 and the others' 97").isBetween(60.0, 97.0);
        assertThat(rare.ownFraction()).isLessThan(pooled.get(0).ownFraction());
        ParameterInterval alone = new Fitter(Set.of(Family.EXPONENTIAL), new RunSeed(1, 0))
                .find("r4", robots.get("r4"))
                .orElseThrow()
                .intervals()
                .mean();
        assertThat(rare.interval().upper() / rare.interval().lower())
                .isLessThan(alone.upper() / alone.lower())
                .isGreaterThan(pooled.get(1).interval().upper()
                        / pooled.get(1).interval().lower());
    }

    @Test
    void stationsThatDifferKeepTheirOwnRates() {
        Map<String, LifetimeSample> apart = new LinkedHashMap<>();
        apart.put("a", stops(100, 100));
        apart.put("b", stops(100, 10_000));
        apart.put("c", stops(100, 1_000_000));

        assertThat(RatePooling.pool(apart)).extracting(PooledMean::mean).satisfies(means -> {
            assertThat(means.get(0)).isCloseTo(1, within(0.02));
            assertThat(means.get(2)).isCloseTo(10_000, within(200.0));
        });
    }

    @Test
    void twoStationsAndStationsThatNeverStoppedAreNotPooled() {
        assertThat(RatePooling.pool(Map.of("a", stops(3, 100), "b", stops(4, 100))))
                .isEmpty();
        assertThat(RatePooling.pool(Map.of("a", stops(0, 9), "b", stops(0, 9), "c", stops(0, 9))))
                .isEmpty();
    }

    /**
     * 250 groups of six stations whose rates are gamma with shape 4, each seen for four mean times: 1500 intervals cover in 95 %
     * with a standard error of 0.6 %; the band is as wide as three and a half of them, which chance leaves once in 2000.
     */
    @Test
    void pooledIntervalsCoverTheTruth() {
        int covered = 0;
        for (int group = 0; group < 250; group++) {
            RandomStream stream = DrawnSample.stream(group, "pool");
            Map<String, LifetimeSample> stations = new LinkedHashMap<>();
            List<Double> means = new ArrayList<>();
            for (int station = 0; station < 6; station++) {
                double mean = 1e6 / DurationSampler.gamma(1e6, 0.5).sample(stream) * DrawnSample.MEAN;
                means.add(mean);
                stations.put(
                        "s" + station,
                        DrawnSample.recorded(DurationSampler.exponential(mean * 1e6), 4 * DrawnSample.MEAN, stream));
            }
            List<PooledMean> pooled = RatePooling.pool(stations);
            for (int station = 0; station < 6; station++) {
                covered += pooled.get(station).interval().contains(means.get(station)) ? 1 : 0;
            }
        }

        assertThat(covered / 1500.0).isBetween(0.93, 0.97);
    }

    @Test
    void meansOfOtherFamiliesAreDrawnTogetherToo() {
        Map<String, DistributionFit> repairs = new LinkedHashMap<>();
        int[] counts = {40, 30, 50, 45, 3};
        for (int i = 0; i < counts.length; i++) {
            LifetimeSample sample = DrawnSample.complete(
                    DrawnSample.sampler(Family.LOGNORMAL, 0.6), counts[i], DrawnSample.stream(i, "repairs"));
            repairs.put(
                    "r" + i,
                    Fitter.ofAll(new RunSeed(1, 0)).find("r" + i, sample).orElseThrow());
        }
        List<PooledMean> pooled = LogMeanPooling.pool(repairs);

        double own =
                Math.abs(Math.log(List.copyOf(repairs.values()).get(4).best().mean() / DrawnSample.MEAN));
        double shrunk = Math.abs(Math.log(pooled.get(4).mean() / DrawnSample.MEAN));
        assertThat(shrunk).isLessThan(own);
        assertThat(pooled.get(4).ownFraction()).isLessThan(pooled.get(2).ownFraction() + 1e-12);
        assertThat(pooled.get(4).interval().contains(DrawnSample.MEAN)).isTrue();
        assertThat(pooled.get(4).with()).containsExactly("r0", "r1", "r2", "r3");
    }

    @Test
    void threeMeansAreTooFewToTellHowMuchTheyDiffer() {
        Fitter fitter = Fitter.ofAll(new RunSeed(1, 0));
        DistributionFit fit = fitter.find("x", LifetimeSample.of(3, 4, 9)).orElseThrow();

        assertThat(LogMeanPooling.pool(Map.of("a", fit, "b", fit, "c", fit))).isEmpty();
    }

    /** So many stops, evenly spread over the time. */
    private static LifetimeSample stops(int count, double time) {
        double[] between = new double[count];
        Arrays.fill(between, time / (count + 1));
        return LifetimeSample.of(between, new double[] {time / (count + 1)});
    }
}
