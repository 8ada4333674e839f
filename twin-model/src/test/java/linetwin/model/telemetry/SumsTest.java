package linetwin.model.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumsTest {
    private static final long NEARLY = Long.MAX_VALUE - 10;

    @Test
    void aSumThatPassesTheEndStaysThere() {
        assertThat(Sums.plus(NEARLY, 9)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Sums.plus(NEARLY, 20)).isEqualTo(Sums.BEYOND);
        assertThat(Sums.plus(Sums.BEYOND, 1)).isEqualTo(Sums.BEYOND);
        assertThat(Sums.plus(5, -3)).isEqualTo(2);
    }

    /** 2^32 times 2^31 is 2^63, which is one too many; 2^64 would look like 0. */
    @Test
    void productsThatWrapRoundAreBeyondToo() {
        assertThat(Sums.plus(7, 1L << 31, 1L << 31)).isEqualTo((1L << 62) + 7);
        assertThat(Sums.plus(0, 1L << 32, 1L << 31)).isEqualTo(Sums.BEYOND);
        assertThat(Sums.plus(0, 1L << 32, 1L << 32)).isEqualTo(Sums.BEYOND);
    }

    @Test
    void whatIsComputedFromASumThatCantBeToldIsNoNumber() {
        assertThat(Sums.since(Sums.BEYOND, 5)).isEqualTo(Sums.BEYOND);
        assertThat(Sums.figure(Sums.BEYOND)).isNaN();
        assertThat(Sums.figure(5)).isEqualTo(5);
    }
}
