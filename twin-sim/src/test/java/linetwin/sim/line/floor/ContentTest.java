package linetwin.sim.line.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final long DAY = 86_400_000_000L;

    /** A million items for 50 days are 4.32e18 item microseconds, for 2000 days 1.7e20, which a long can't count. */
    @Test
    void anIntegralGoesOnBeyondALong() {
        Content content = new Content();
        content.enter(1_000_000, DAY);

        assertThat(content.integral(51 * DAY)).isEqualTo(BigInteger.valueOf(50_000_000L * DAY));
        assertThat(content.integral(2_001 * DAY))
                .isEqualTo(BigInteger.valueOf(2_000_000_000L).multiply(BigInteger.valueOf(DAY)));
    }

    /** Each item is there for a second; the times of their coming alone add up to more than a long can count. */
    @Test
    void timesOfComingAndGoingMayAddUpToMore() {
        Content content = new Content();
        for (int item = 0; item < 1_000_000; item++) {
            long time = 2_000 * DAY + item * 1_000_000L;
            content.enter(1, time);
            content.leave(1, time + 1_000_000);
        }

        assertThat(content.integral(2_012 * DAY)).isEqualTo(BigInteger.valueOf(1_000_000_000_000L));
    }
}
