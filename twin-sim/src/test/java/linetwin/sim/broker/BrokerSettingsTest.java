package linetwin.sim.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    @Test
    void withoutAPasswordOnlyThisMachineIsAdmitted() throws Exception {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");

        assertThatThrownBy(() -> new BrokerSettings(everywhere, 1883, Optional.empty()))
                .isInstanceOf(BrokerException.class)
                .hasMessage("a broker without a password on 0.0.0.0 would admit everybody on the network.\n"
                        + "Maybe 127.0.0.1 is meant, or a user and a password.");
    }

    @Test
    void aPortBeyondTheLastIsNamed() {
        assertThatThrownBy(() -> BrokerSettings.loopback(70_000))
                .isInstanceOf(BrokerException.class)
                .hasMessage("there is no port 70000.\nMaybe one from 1 to 65535 is meant, or 0 for any free one.");
    }

    @Test
    void thePasswordIsNotInTheText() {
        var settings = BrokerSettings.of("127.0.0.1", 1883, new BrokerLogin("line", "secret"));

        assertThat(settings.toString()).contains("line").doesNotContain("secret");
    }
}
