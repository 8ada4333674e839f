package linetwin.sim.learn.triangular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.Lump;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Triangular distributions whose bounds and mode are known. */
class TriangularFitterTest {
    private static final TriangularFitter FITTER = new TriangularFitter(new RunSeed(3, 0));

    private static double[] drawn(int n, double min, double mode, double max) {
        RandomStream stream = RandomStream.named(7, 0, "test", "triangular");
        TriangularDistribution truth = TriangularDistribution.of(min, mode, max);
        double[] drawn = new double[n];
        Arrays.setAll(drawn, i -> truth.inverseCumulativeProbability(stream.uniform()));
        return drawn;
    }

    private static double of(LifetimeSample sample, double min, double mode, double max) {
        return sample.logLikelihood(TriangularDistribution.of(min, mode, max));
    }

    @ParameterizedTest
    @CsvSource({"15, 20, 30", "10, 10, 40", "0, 50, 60", "10, 60, 60", "100, 101, 103"})
    void boundsAndModeOfLargeSamplesAreFound(double min, double mode, double max) {
        LifetimeSample sample = LifetimeSample.of(drawn(2_000, min, mode, max));
        TriangularFit fit = FITTER.find("x", sample).orElseThrow();
        double width = max - min;
        assertThat(fit.min()).isCloseTo(min, within(0.04 * width));
        assertThat(fit.mode()).isCloseTo(mode, within(0.06 * width));
        assertThat(fit.max()).isCloseTo(max, within(0.04 * width));
        assertThat(fit.mean()).isCloseTo((min + mode + max) / 3, within(0.02 * width));
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(of(sample, min, mode, max));
        assertThat(fit.goodness().orElseThrow().pValue()).isGreaterThan(0.01);
    }

    /** By a grid that knows nothing of order statistics. */
    @Test
    void noTriangularIsLikelierThanTheFit() {
        LifetimeSample sample = LifetimeSample.of(2, 3.1, 3.4, 4, 4.2, 5.5, 6, 8.3);
        TriangularFit fit = FITTER.find("x", sample).orElseThrow();
        assertThat(fit.logLikelihood()).isCloseTo(of(sample, fit.min(), fit.mode(), fit.max()), within(1e-9));
        for (double min = 0; min < 2; min += 0.1) {
            for (double max = 8.4; max < 14; max += 0.1) {
                for (double mode = Math.max(min, 0.1); mode <= max; mode += 0.1) {
                    assertThat(of(sample, min, mode, max))
                            .as("from %s by %s to %s", min, mode, max)
                            .isLessThanOrEqualTo(fit.logLikelihood() + 1e-9);
                }
            }
        }
    }

    /** A density that falls from its bound: the likeliest bound is the least duration itself, and never less than 0. */
    @Test
    void modeMayBeABound() {
        TriangularFit falling =
                FITTER.find("x", LifetimeSample.of(0, 0.1, 0.2, 0.4, 0.7, 1.1)).orElseThrow();
        assertThat(falling.min()).isZero();
        assertThat(falling.mode()).isZero();
        TriangularFit rising =
                FITTER.find("x", LifetimeSample.of(1, 6, 8, 9, 9.5, 9.8, 10)).orElseThrow();
        assertThat(rising.mode()).isEqualTo(10);
    }

    @Test
    void whatWasNotSeenToItsEndIsNoBias() {
        double[] all = drawn(1_500, 10, 20, 40);
        double[] ended = Arrays.stream(all).filter(duration -> duration <= 22).toArray();
        double[] lost = Arrays.stream(all)
                .filter(duration -> duration > 22)
                .map(duration -> 22)
                .toArray();
        TriangularFit fit = FITTER.find("x", LifetimeSample.of(ended, lost)).orElseThrow();
        TriangularFit without = FITTER.find("x", LifetimeSample.of(ended)).orElseThrow();
        assertThat(fit.max()).isCloseTo(40, within(3.0));
        assertThat(without.max()).isLessThan(30);
        assertThat(fit.goodness()).isEmpty();
    }

    @Test
    void whatIsNotTriangularIsRefused() {
        RandomStream stream = RandomStream.named(7, 0, "test", "exponential");
        double[] drawn = new double[400];
        Arrays.setAll(drawn, i -> 60 * stream.exponential());
        assertThat(FITTER.find("x", LifetimeSample.of(drawn))
                        .orElseThrow()
                        .goodness()
                        .orElseThrow()
                        .isRefused())
                .isTrue();
    }

    @Test
    void fewOrEqualDurationsAndSumsAreNotFitted() {
        assertThat(FITTER.find("x", LifetimeSample.of(1, 2, 3, 4))).isEmpty();
        assertThat(FITTER.find("x", LifetimeSample.of(2, 2, 2, 2, 2))).isEmpty();
        assertThat(FITTER.find("x", LifetimeSample.of(1, 2, 3, 4, 5).withLumps(List.of(new Lump(2, 5)))))
                .isEmpty();
    }
}
