package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import org.junit.jupiter.api.Test;

class PlantMessagesTest {
    private static final Instant SIM_TIME = Instant.parse("2026-01-05T06:00:00Z");

    private final PlantMessages messages =
            new PlantMessages("run", Address.ofPlant("seres", "liangjiang"), "1", new ManualClock());

    @Test
    void eachClassIsNumberedByItself() {
        assertThat(messages.accepted(SIM_TIME, "a").header().seq()).isEqualTo(1);
        assertThat(messages.clock(SIM_TIME, Pace.MAX, false, false).header().seq())
                .isEqualTo(1);
        assertThat(messages.refused(SIM_TIME, "b", "no").header().seq()).isEqualTo(2);
    }

    /** first connection: 2 and its will 3; second: 4 and its will 5. */
    @Test
    void aWillFollowsTheFirstStatusOfItsConnectionAndPrecedesTheNext() {
        assertThat(seq(messages.status(SIM_TIME, RunStatus.ONLINE))).isEqualTo(1);

        assertThat(seq(messages.lastWill(SIM_TIME))).isEqualTo(3);
        assertThat(seq(messages.onlineAgain(SIM_TIME))).isEqualTo(2);

        assertThat(seq(messages.lastWill(SIM_TIME))).isEqualTo(5);
        assertThat(seq(messages.onlineAgain(SIM_TIME))).isEqualTo(4);
    }

    @Test
    void aConnectionMayComeUpBeforeTheRunBegins() {
        StatusMessage will = messages.lastWill(SIM_TIME);
        messages.status(SIM_TIME, RunStatus.ONLINE);

        assertThat(seq(messages.onlineAgain(SIM_TIME))).isLessThan(seq(will));
    }

    @Test
    void aFailedAttemptToConnectTakesNoNumber() {
        messages.status(SIM_TIME, RunStatus.ONLINE);
        messages.lastWill(SIM_TIME);
        messages.lastWill(SIM_TIME);

        assertThat(seq(messages.onlineAgain(SIM_TIME))).isEqualTo(2);
    }

    /** The broker drops the will of a client that takes leave, so the last status may have its number. */
    @Test
    void theLastStatusLeavesNoGap() {
        messages.status(SIM_TIME, RunStatus.ONLINE);
        messages.onlineAgain(SIM_TIME);

        assertThat(seq(messages.status(SIM_TIME, RunStatus.FINISHED))).isEqualTo(3);
    }

    private static long seq(StatusMessage status) {
        return status.header().seq();
    }
}
