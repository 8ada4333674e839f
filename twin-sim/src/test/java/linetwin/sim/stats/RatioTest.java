package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioTest {
    /** Means 3 and 2; residuals x − 1.5 y are −0.5, 1 and −0.5, with the variance 0.75; t(2; 0.975) = 4.302653. */
    @Test
    void intervalIsThatOfTheResidualsOverTheMeanOfTheDenominator() {
        ConfidenceInterval ratio = Ratio.estimate(Sample.of(1, 4, 4), Sample.of(1, 2, 3), 0.95);

        assertThat(ratio.mean()).isEqualTo(1.5);
        assertThat(ratio.halfWidth()).isCloseTo(4.302653 * Math.sqrt(0.75 / 3) / 2, within(1e-6));
    }

    @Test
    void nothingIsKnownOfARatioToZero() {
        ConfidenceInterval ratio = Ratio.estimate(Sample.of(1, 2), Sample.of(0, 0), 0.95);

        assertThat(ratio.mean()).isNaN();
        assertThat(ratio.halfWidth()).isInfinite();
    }

    @Test
    void intervalsOfBonferroniShareTheErrorAmongThem() {
        assertThat(Bonferroni.individualLevel(0.95, 5)).isCloseTo(0.99, within(1e-12));
        assertThat(Bonferroni.individualLevel(0.95, 1)).isCloseTo(0.95, within(1e-12));
    }
}
