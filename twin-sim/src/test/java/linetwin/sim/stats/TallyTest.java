package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void meanAndSpreadAreThoseOfTheDefinition() {
        Tally tally = Tally.of(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(tally.mean()).isEqualTo(5);
        assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-15));
        assertThat(tally.standardError()).isCloseTo(Math.sqrt(32.0 / 7 / 8), within(1e-15));
        assertThat(tally.minimum()).isEqualTo(2);
        assertThat(tally.maximum()).isEqualTo(9);
    }

    @Test
    void smallSpreadSurvivesALargeMean() {
        // The textbook formula (sum of squares less square of sum) gives 0 or less here: 1e9 squared eats all digits.
        assertThat(Tally.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance()).isEqualTo(30);
    }

    @Test
    void valueThatIsNotANumberIsRefusedWithItsPosition() {
        assertThatThrownBy(() -> Tally.of(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observation 2 is NaN");
    }

    @Test
    void oneObservationHasAMeanButNoVariance() {
        Tally one = Tally.of(3);

        assertThat(one.mean()).isEqualTo(3);
        assertThatThrownBy(one::variance)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a variance needs 2 observations or more, this tally has 1");
    }
}
