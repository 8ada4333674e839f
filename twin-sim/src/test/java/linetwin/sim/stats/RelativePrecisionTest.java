package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RelativePrecisionTest {
    private static final RelativePrecision TEN_PERCENT = new RelativePrecision(0.1);

    /** Law's adjustment: 10 % of the true mean is 1/11 of the estimate. */
    @Test
    void halfWidthMayBeAnEleventhOfTheEstimateForTenPercent() {
        assertThat(TEN_PERCENT.isMetBy(interval(-110, 9.99))).isTrue();
        assertThat(TEN_PERCENT.isMetBy(interval(110, 10.01))).isFalse();
        assertThat(RelativePrecision.reachedBy(interval(110, 10))).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void halfTheHalfWidthTakesFourTimesTheReplications() {
        assertThat(TEN_PERCENT.likelyReplications(interval(110, 20), 10)).isEqualTo(40);
    }

    @Test
    void intervalThatHoldsZeroHasNoPrecision() {
        assertThat(RelativePrecision.reachedBy(interval(1, 2))).isInfinite();
        assertThat(TEN_PERCENT.isMetBy(interval(0, 0))).isFalse();
    }

    @Test
    void percentInsteadOfAFractionIsRefused() {
        assertThatThrownBy(() -> new RelativePrecision(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision is 1.0; must be above 0 and below 1");
    }

    private static ConfidenceInterval interval(double mean, double halfWidth) {
        return new ConfidenceInterval(mean, halfWidth, 0.95);
    }
}
