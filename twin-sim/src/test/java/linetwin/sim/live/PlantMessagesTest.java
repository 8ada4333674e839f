package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;
import org.junit.jupiter.api.Test;

class PlantMessagesTest {
    private static final Instant SIM_TIME = Instant.parse("2026-01-05T06:00:00Z");

    private final PlantMessages messages =
            new PlantMessages("run", Address.ofPlant("seres", "liangjiang"), "1", new ManualClock());

    @Test
    void eachClassIsNumberedByItself() {
        assertThat(messages.accepted(SIM_TIME, "a").header().seq()).isEqualTo(1);
        assertThat(messages.clock(SIM_TIME, Pace.MAX, false, false, null)
                        .header()
                        .seq())
                .isEqualTo(1);
        assertThat(messages.refused(SIM_TIME, "b", "no").header().seq()).isEqualTo(2);
    }

    /** Nobody would miss a will that was never published. */
    @Test
    void aLastWillTakesNoNumber() {
        messages.status(SIM_TIME, RunStatus.ONLINE, List.of());
        messages.lastWill(SIM_TIME);

        assertThat(seq(messages.status(SIM_TIME, RunStatus.ONLINE, List.of()))).isEqualTo(2);
    }

    @Test
    void aLastWillIsLaterThanTheFirstStatusOfItsConnectionEvenIfAskedForBeforeTheRunBegins() {
        StatusMessage will = messages.lastWill(SIM_TIME);
        messages.status(SIM_TIME, RunStatus.ONLINE, List.of());

        assertThat(seq(messages.status(SIM_TIME, RunStatus.ONLINE, List.of()))).isLessThan(seq(will));
    }

    private static long seq(StatusMessage status) {
        return status.header().seq();
    }
}
