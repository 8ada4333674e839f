package linetwin.link.mqtt.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClientClashTest {
    private static final long SOON = TimeUnit.SECONDS.toNanos(2);

    private final ClientClash clash = new ClientClash();

    @Test
    void theThirdTimeTheBrokerHangsUpRightAfterAConnectItIsClear() {
        assertThat(clash.lost(true, SOON, 2)).isFalse();
        assertThat(clash.lost(true, SOON, 4)).isFalse();
        assertThat(clash.lost(true, SOON, 8)).isTrue();
    }

    @Test
    void aBrokerThatWasAwayInBetweenIsNoSign() {
        clash.lost(true, SOON, 2);
        clash.lost(true, SOON, 2);
        clash.failed();

        assertThat(clash.lost(true, SOON, 2)).isFalse();
    }

    @Test
    void aClientThatMayHaveBeenTakenForDeadIsNone() {
        clash.lost(true, SOON, 2);
        clash.lost(true, SOON, 2);

        assertThat(clash.lost(true, TimeUnit.SECONDS.toNanos(3), 2)).isFalse();
        assertThat(clash.lost(true, SOON, 2)).isFalse();
    }

    @Test
    void whatTheBrokerDidNotEndIsNone() {
        clash.lost(true, SOON, 2);
        clash.lost(true, SOON, 2);

        assertThat(clash.lost(false, SOON, 2)).isFalse();
    }
}
