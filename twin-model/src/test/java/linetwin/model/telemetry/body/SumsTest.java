package linetwin.model.telemetry.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final long NEARLY = Long.MAX_VALUE - 10;
    private static final BigInteger UNKNOWN = BigInteger.valueOf(Sums.BEYOND);

    @Test
    void anIdealTimeThatPassesTheEndStaysThere() {
        assertThat(Sums.plus(NEARLY, 9)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Sums.plus(NEARLY, 20)).isEqualTo(Sums.BEYOND);
        assertThat(Sums.plus(Sums.BEYOND, 1)).isEqualTo(Sums.BEYOND);
        assertThat(Sums.since(Sums.BEYOND, 5)).isEqualTo(Sums.BEYOND);
    }

    @Test
    void aSumOfTimesGoesOnBeyondTheEndOfALong() {
        BigInteger nearly = BigInteger.valueOf(NEARLY);
        assertThat(Sums.plus(nearly, 1L << 32, 1L << 32))
                .isEqualTo(BigInteger.ONE.shiftLeft(64).add(nearly));
        assertThat(Sums.since(Sums.plus(nearly, 5, 7), nearly)).isEqualTo(BigInteger.valueOf(35));
    }

    @Test
    void whatIsComputedFromASumThatCantBeToldIsNoNumber() {
        assertThat(Sums.figure(Sums.plus(UNKNOWN, 1, 1))).isNaN();
        assertThat(Sums.figure(Sums.plus(BigInteger.ONE, UNKNOWN))).isNaN();
        assertThat(Sums.figure(Sums.since(UNKNOWN, BigInteger.TEN))).isNaN();
        assertThat(Sums.figure(BigInteger.TEN)).isEqualTo(10);
    }

    /** Up to 2^83, with partial sums of both signs. */
    @Test
    void aWrappedSumAndARoughOneTellTheExactOne() {
        SplittableRandom random = new SplittableRandom(1);
        BigInteger exact = BigInteger.ZERO;
        long wrapped = 0;
        double rough = 0;
        for (int i = 0; i < 200_000; i++) {
            long items = random.nextLong(-1_000, 2_000);
            long ticks = random.nextLong(1L << 57);
            exact = exact.add(BigInteger.valueOf(items).multiply(BigInteger.valueOf(ticks)));
            wrapped += items * ticks;
            rough += items * (double) ticks;
            if (i % 1_000 == 0) {
                assertThat(Sums.exact(wrapped, rough)).as("after %d", i).isEqualTo(exact);
            }
        }
        assertThat(Sums.exact(wrapped, rough)).isEqualTo(exact);
        assertThat(exact.bitLength()).isGreaterThan(80);
    }
}
