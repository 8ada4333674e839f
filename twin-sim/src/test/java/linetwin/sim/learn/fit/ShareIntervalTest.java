package linetwin.sim.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ShareIntervalTest {
    /** Each bound is a share at which as few, or as many, hits are just unlikely. */
    @Test
    void clopperPearsonBoundsLeaveATailOfAFortieth() {
        ParameterInterval interval = ShareInterval.clopperPearson(3, 20);

        assertThat(BinomialDistribution.of(20, interval.lower()).survivalProbability(2))
                .isCloseTo(.025, within(1e-9));
        assertThat(BinomialDistribution.of(20, interval.upper()).cumulativeProbability(3))
                .isCloseTo(.025, within(1e-9));
    }

    /** Each bound is a share from which the observed one lies 1.96 of that share's standard errors away. */
    @Test
    void wilsonBoundsAreShares196StandardErrorsAway() {
        ParameterInterval interval = ShareInterval.wilson(3, 20);

        for (double bound : new double[] {interval.lower(), interval.upper()}) {
            double errors = Math.abs(0.15 - bound) / Math.sqrt(bound * (1 - bound) / 20);
            assertThat(errors).isCloseTo(1.959964, within(1e-6));
        }
    }

    @Test
    void nothingTriedAndNothingHitHaveBoundsToo() {
        assertThat(ShareInterval.wilson(0, 0)).isEqualTo(new ParameterInterval(0, 1, 0.95));
        assertThat(ShareInterval.clopperPearson(0, 0)).isEqualTo(new ParameterInterval(0, 1, 0.95));
        assertThat(ShareInterval.clopperPearson(0, 10).upper()).isCloseTo(1 - Math.pow(.025, .1), within(1e-9));
        assertThat(ShareInterval.wilson(10, 10).upper()).isEqualTo(1);
    }

    @Test
    void moreHitsThanTrialsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInterval.wilson(11, 10))
                .withMessage("11 of 10; must be 0 to all of them");
    }
}
