package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedComparisonTest {
    @Test
    void noiseThatBothSidesShareCancels() {
        // Differences 10, 12, 11, 9: variance 5/3.
        Sample baseline = Sample.of(100, 120, 90, 130);
        Sample other = Sample.of(110, 132, 101, 139);

        PairedComparison comparison = PairedComparison.of(baseline, other, 0.95);

        double separate = baseline.tally().variance() + other.tally().variance();
        assertThat(comparison.difference().mean()).isEqualTo(10.5);
        assertThat(comparison.difference().halfWidth()).isCloseTo(3.182446 * Math.sqrt(5.0 / 3 / 4), within(1e-6));
        assertThat(comparison.varianceReductionFactor()).isCloseTo(separate / (5.0 / 3), within(1e-9));
        assertThat(comparison.isSignificant()).isTrue();
    }

    @Test
    void relativeChangeIsTheRatioOfTheMeansLessOne() {
        PairedComparison comparison =
                PairedComparison.of(Sample.of(100, 120, 90, 130), Sample.of(110, 132, 101, 139), 0.95);

        assertThat(comparison.relativeChange().mean()).isCloseTo(482.0 / 440 - 1, within(1e-12));
    }

    @Test
    void proportionalSystemsHaveAnExactRelativeChangeHoweverNoisyTheyAre() {
        PairedComparison comparison = PairedComparison.of(Sample.of(8, 16, 32, 8), Sample.of(12, 24, 48, 12), 0.95);

        assertThat(comparison.relativeChange().mean()).isEqualTo(0.5);
        assertThat(comparison.relativeChange().halfWidth()).isEqualTo(0);
        assertThat(comparison.isSignificant()).isFalse();
    }

    @Test
    void samplesOfDifferentSizeCannotBePaired() {
        assertThatThrownBy(() -> PairedComparison.of(Sample.of(1, 2), Sample.of(1, 2, 3), 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pairs need samples of one size, but these have 3 and 2");
    }
}
