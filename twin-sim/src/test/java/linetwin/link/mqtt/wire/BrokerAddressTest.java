package linetwin.link.mqtt.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "tcp://plant:1884, tcp://plant:1884",
        "mqtt://plant, tcp://plant:1883",
        "MQTTS://plant, ssl://plant:8883",
        "ssl://[::1]:8884, ssl://[::1]:8884"
    })
    void usualFormsAreUnderstood(String text, String address) {
        assertThat(BrokerAddress.parse(text)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plant:1883", "http://plant:1883", "tcp://plant:1883/line", "tcp://", "", "tcp://a b"})
    void otherFormsAreRefusedWithTheRule(String text) {
        assertThatThrownBy(() -> BrokerAddress.parse(text))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessageStartingWith("broker address '" + text
                        + "' must be tcp://host:port, or ssl://host:port for TLS.\nMaybe tcp://");
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> BrokerAddress.parse("tcp://line:secret@plant:1883"))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessageContaining("holds a user or a password")
                .hasMessageNotContaining("secret");
    }
}
