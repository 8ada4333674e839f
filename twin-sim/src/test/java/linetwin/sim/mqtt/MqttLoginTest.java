package linetwin.sim.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MqttLoginTest {
    @TempDir
    private Path directory;

    @Test
    void thePasswordIsTheFirstLineOfTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "secret\n");

        MqttLogin login = MqttLogin.fromFile("line", file);

        assertThat(login.password().get()).containsExactly("secret".toCharArray());
        assertThat(login).asString().doesNotContain("secret");
    }

    @Test
    void aMissingPasswordFileIsNamed() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> MqttLogin.fromFile("line", missing))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessageStartingWith("the password file " + missing + " can't be read: ");
    }

    @Test
    void anUnsetVariableIsNamed() {
        assertThatThrownBy(() -> MqttLogin.fromEnvironment("line", "LINETWIN_PASSWORD", Map.of()))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage(
                        "the environment variable LINETWIN_PASSWORD, which holds the password of user 'line', is not set.");
    }
}
