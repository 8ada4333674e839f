package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    private final Lag lag = new Lag();

    @Test
    void clockThatDiffersIsNoDelay() {
        for (int second = 0; second < 60; second++) {
            hear(second, 8 * 3600 + second);
        }
        assertThat(lag.now()).isZero();
    }

    @Test
    void messagesThatWaitedLongerThanTheQuickestAreBehind() {
        hear(0, 0);
        hear(1, 1);
        hear(2, 14);
        assertThat(lag.now()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void oneLeftOverFromBeforeTheWindowOpenedIsNoMeasure() {
        hear(0, 3600);
        hear(3600, 3601);
        hear(3601, 3602);
        assertThat(lag.now()).isZero();
    }

    @Test
    void clockThatIsSetBackMisleadsForTenMinutesAtMost() {
        hear(0, 0);
        for (int second = 1; second < 610; second++) {
            hear(second - 30, second);
        }
        assertThat(lag.now()).isZero();
    }

    @Test
    void anotherRunHasAWayOfItsOwn() {
        hear(0, 0);
        lag.heard("second", START, START.plusSeconds(50));
        assertThat(lag.now()).isZero();
    }

    private void hear(long sent, long arrived) {
        lag.heard("first", START.plusSeconds(sent), START.plusSeconds(arrived));
    }
}
