package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
    /** Mean 10, standard deviation √(10/4), five values: t(4; 0.975) = 2.776445 by the printed tables. */
    private static final Tally FIVE = Tally.of(8, 9, 10, 11, 12);

    @Test
    void halfWidthIsStudentsTTimesTheStandardError() {
        ConfidenceInterval interval = ConfidenceInterval.of(FIVE, 0.95);

        assertThat(interval.mean()).isEqualTo(10);
        assertThat(interval.halfWidth()).isCloseTo(2.776445 * Math.sqrt(2.5 / 5), within(1e-6));
    }

    @Test
    void nextReplicationNeedsAWiderRangeThanTheMean() {
        PredictionInterval interval = PredictionInterval.of(FIVE, 0.95);

        assertThat(interval.halfWidth()).isCloseTo(2.776445 * Math.sqrt(2.5 * 1.2), within(1e-6));
        assertThat(interval.upper() - interval.lower()).isCloseTo(2 * interval.halfWidth(), within(1e-12));
    }

    @Test
    void boundsBelongToTheInterval() {
        ConfidenceInterval interval = new ConfidenceInterval(10, 2, 0.95);

        assertThat(interval.contains(8)).isTrue();
        assertThat(interval.contains(12)).isTrue();
        assertThat(interval.contains(12.001)).isFalse();
    }

    @Test
    void levelOutsideZeroToOneIsRefused() {
        assertThatThrownBy(() -> ConfidenceInterval.of(FIVE, 95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level 95.0 is not between 0 and 1");
    }
}
