package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class QuantileIntervalTest {
    private static final int EXPERIMENTS = 1_000;

    /** Printed tables: the interval of the median of 20 at 95 % or more reaches from the 6th to the 15th value. */
    @Test
    void medianOfTwentyLiesBetweenTheSixthAndTheFifteenth() {
        QuantileInterval median = QuantileInterval.find(oneTo(20), 0.5, 0.95).orElseThrow();

        assertThat(median.estimate()).isEqualTo(10.5);
        assertThat(median.lower()).isEqualTo(6);
        assertThat(median.upper()).isEqualTo(15);
    }

    /** 0.95^71 = 0.026 and 0.95^72 = 0.0249: with 72 values the largest is above the 95th percentile with 97.5 %. */
    @Test
    void rareQuantilesNeedManyObservations() {
        assertThat(QuantileInterval.fewestObservations(0.95, 0.95)).isEqualTo(72);
        assertThat(QuantileInterval.find(oneTo(71), 0.95, 0.95)).isEmpty();
        assertThat(QuantileInterval.find(oneTo(72), 0.95, 0.95)).isPresent();
        assertThat(QuantileInterval.fewestObservations(0.5, 0.95)).isEqualTo(6);
        assertThat(QuantileInterval.find(oneTo(5), 0.5, 0.95)).isEmpty();
        assertThat(QuantileInterval.find(oneTo(6), 0.5, 0.95)).isPresent();
    }

    /** The exact probability for ten observations and the median is 1 − 2 · 11/1024 = 97.9 %; binomial band of ± 3.5 sd. */
    @Test
    void intervalCoversTheTrueMedianAsOftenAsTheBinomialDistributionSays() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7L);
        long covering = IntStream.range(0, EXPERIMENTS)
                .filter(i -> {
                    Sample skewed = Sample.of(
                            random.doubles(10).map(u -> -Math.log(1 - u)).toArray());
                    QuantileInterval median =
                            QuantileInterval.find(skewed, 0.5, 0.95).orElseThrow();
                    return median.lower() <= Math.log(2) && Math.log(2) <= median.upper();
                })
                .count();

        assertThat(covering).isBetween(963L, 995L);
    }

    private static Sample oneTo(int size) {
        return Sample.of(IntStream.rangeClosed(1, size).asDoubleStream().toArray());
    }
}
