package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {
    private final Sample sample = Sample.of(40, 10, 30, 20);

    @Test
    void quantilesAreInterpolatedBetweenOrderStatistics() {
        assertThat(sample.quantile(0)).isEqualTo(10);
        assertThat(sample.quantile(0.5)).isEqualTo(25);
        assertThat(sample.quantile(0.95)).isCloseTo(38.5, within(1e-12));
        assertThat(sample.quantile(1)).isEqualTo(40);
    }

    @Test
    void orderOfTheReplicationsIsKeptForPairing() {
        assertThat(sample.quantile(0.5)).isNotNaN();
        assertThat(sample.values()).containsExactly(40.0, 10.0, 30.0, 20.0);
    }

    @Test
    void percentInsteadOfAFractionIsRefused() {
        assertThatThrownBy(() -> sample.quantile(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantile 95.0 is not between 0 and 1");
    }
}
