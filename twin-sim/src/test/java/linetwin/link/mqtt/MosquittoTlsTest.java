package linetwin.link.mqtt;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttLogin;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.secret.Certificates;
import linetwin.link.secret.Password;
import linetwin.sim.live.LocalServer;
import linetwin.sim.live.Mosquitto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encryption, certificates of clients, and passwords with a broker that is not ours. */
class MosquittoTlsTest {
    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static LocalServer mosquitto;
    private static MqttSettings anybody;

    @BeforeAll
    static void startMosquitto() throws Exception {
        Optional<Path> program = Mosquitto.findProgram("mosquitto");
        Optional<Path> passwd = Mosquitto.findProgram("mosquitto_passwd");
        Assumptions.assumeTrue(program.isPresent() && passwd.isPresent(), "Mosquitto is not installed");
        certificates = new Certificates(folder);
        Path users = folder.resolve("users");
        run(passwd.orElseThrow().toString(), "-b", "-c", users.toString(), "anna", "right");
        List<String> settings = List.of(
                "user " + System.getProperty("user.name"),
                "allow_anonymous false",
                "password_file " + users,
                "cafile " + certificates.authorityPem(),
                "certfile " + certificates.brokerPem(),
                "keyfile " + certificates.brokerPem(),
                "require_certificate true");
        Path configuration = folder.resolve("mosquitto.conf");
        mosquitto = new LocalServer(
                port -> {
                    Files.write(configuration, List.of("listener " + port + " 127.0.0.1"));
                    Files.write(configuration, settings, StandardOpenOption.APPEND);
                    return List.of(program.orElseThrow().toString(), "-c", configuration.toString());
                },
                Mosquitto.LISTENING,
                folder.resolve("mosquitto.log"));
        anybody = MqttSettings.of("ssl://127.0.0.1:" + mosquitto.port(), "client")
                .withTrustStore(certificates.trustStore());
    }

    @AfterAll
    static void stopMosquitto() {
        if (mosquitto != null) {
            mosquitto.close();
        }
    }

    @Test
    void theRightCertificateAndPasswordAreAccepted() throws Exception {
        MqttSettings anna = anybody.withKeyStore(certificates.client()).withLogin(login("right"));

        assertThatCode(() -> BrokerCheck.require(anna)).doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsNamed() throws Exception {
        MqttSettings anna = anybody.withKeyStore(certificates.client()).withLogin(login("wrong"));

        assertThatThrownBy(() -> BrokerCheck.require(anna))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage("the broker " + anna.broker() + " refuses user 'anna'.\nMaybe the password is another.");
    }

    @Test
    void aMissingCertificateOfTheClientIsNamed() {
        assertThatThrownBy(() -> BrokerCheck.require(anybody.withLogin(login("right"))))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessageStartingWith("the broker " + anybody.broker())
                .hasMessageContaining("asks for a certificate of this client")
                .hasMessageContaining("--key-store is missing");
    }

    private static MqttLogin login(String password) {
        return new MqttLogin("anna", Password.of(password.toCharArray()));
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
