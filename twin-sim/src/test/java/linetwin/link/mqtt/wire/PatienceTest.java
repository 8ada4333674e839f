package linetwin.link.mqtt.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Patience patience = new Patience();

    @Test
    void aBrokerThatAnswersAtOnceIsAskedEveryTwoSeconds() {
        patience.answered(MILLI);

        assertThat(patience.keepAliveSeconds()).isEqualTo(2);
        assertThat(patience.answerMillis()).isEqualTo(10_000);
    }

    /** RFC 6298: 4 s at first gives 4 + 4 × 2 = 12 s, of which twice; with 4 s again 4 + 4 × 1.5 = 10 s. */
    @Test
    void itFollowsTheRoundTrip() {
        patience.answered(4 * SECOND);
        assertThat(patience.keepAliveSeconds()).isEqualTo(24);
        assertThat(patience.answerMillis()).isEqualTo(24_000);

        patience.answered(4 * SECOND);
        assertThat(patience.keepAliveSeconds()).isEqualTo(20);
    }

    @Test
    void linksThatBreakSoonAreGivenLongerEachTimeAndNeverMoreThanHalfAMinute() {
        for (int expected : new int[] {4, 8, 16, 30, 30}) {
            patience.lost(59 * SECOND);
            assertThat(patience.keepAliveSeconds()).isEqualTo(expected);
        }
    }

    /** A delay of 2 s each way: the first packet names 2 s, after 3 of which the broker hangs up, and the second takes 4. */
    @Test
    void anAttemptThatTookLongerThanTheKeepAliveIsFollowedByOneWithTwiceThat() {
        patience.failed(SECOND);
        assertThat(patience.keepAliveSeconds()).isEqualTo(2);

        patience.failed(6 * SECOND);
        assertThat(patience.keepAliveSeconds()).isEqualTo(4);
    }

    @Test
    void aLinkThatHeldForAMinuteMakesAFreshStart() {
        patience.lost(SECOND);
        patience.lost(60 * SECOND);

        assertThat(patience.keepAliveSeconds()).isEqualTo(2);
    }

    @Test
    void attemptsThatFailAreFurtherApartAndLongerAndNotTheSameForAll() {
        assertThat(patience.retry(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(patience.retry(1)).isEqualTo(Duration.ofSeconds(2));
        patience.failed(MILLI);
        assertThat(patience.retry(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(patience.answerMillis()).isEqualTo(20_000);
        for (int i = 0; i < 10; i++) {
            patience.failed(MILLI);
        }
        assertThat(patience.retry(1)).isEqualTo(Duration.ofSeconds(8));
        assertThat(patience.answerMillis()).isEqualTo(40_000);

        patience.connected();

        assertThat(patience.retry(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(patience.answerMillis()).isEqualTo(10_000);
    }
}
