package linetwin.model.kpi.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that were counted. */
class CountedShareTest {
    /** Values of Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsThatOfWilson(long count, long trials, double lower, double upper) {
        CountedShare share = new CountedShare(count, trials);

        assertThat(share.lower()).isCloseTo(lower, within(5e-5));
        assertThat(share.upper()).isCloseTo(upper, within(5e-5));
        assertThat(share.value()).isBetween(share.lower(), share.upper());
    }

    @Test
    void tooFewTrialsTellNothing() {
        assertThat(new CountedShare(2, CountedShare.ENOUGH - 1).isTold()).isFalse();
        assertThat(new CountedShare(2, CountedShare.ENOUGH).isTold()).isTrue();
    }

    @Test
    void withoutATrialThereIsNoShareAndAnyIsPossible() {
        CountedShare none = new CountedShare(0, 0);

        assertThat(none.value()).isNaN();
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isEqualTo(1);
    }

    @Test
    void allOfAllReachesTheWhole() {
        assertThat(new CountedShare(12, 12).upper()).isEqualTo(1);
        assertThat(new CountedShare(12, 12).lower()).isBetween(0.7, 0.8);
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> new CountedShare(3, 2)).hasMessage("count is 3; must be 0 to 2");
    }
}
