package linetwin.link.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;
import org.junit.jupiter.api.Test;

class OnlineLinesTest {
    private static final Address NORTH = Address.ofPlant("seres", "north");
    private static final Address SOUTH = Address.ofPlant("seres", "south");

    private final OnlineLines online = new OnlineLines();

    @Test
    void theEndOfOneLineSaysNothingOfAnother() {
        says(NORTH, RunStatus.ONLINE);
        says(SOUTH, RunStatus.ONLINE);
        says(SOUTH, RunStatus.FINISHED);
        assertThat(online.isEmpty()).isFalse();

        says(NORTH, RunStatus.OFFLINE);
        assertThat(online.isEmpty()).isTrue();
    }

    private void says(Address line, RunStatus status) {
        online.accept(new StatusMessage(new Header("run", line, 1, Instant.EPOCH, null), status, "1"));
    }
}
