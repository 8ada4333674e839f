package linetwin.link.mqtt;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttLogin;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.secret.Certificates;
import linetwin.link.secret.Password;
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
    private static Process mosquitto;
    private static MqttSettings anybody;

    @BeforeAll
    static void startMosquitto() throws Exception {
        Optional<Path> program = find("mosquitto");
        Optional<Path> passwd = find("mosquitto_passwd");
        Assumptions.assumeTrue(program.isPresent() && passwd.isPresent(), "Mosquitto is not installed");
        certificates = new Certificates(folder);
        int port = unusedPort();
        Path users = folder.resolve("users");
        run(passwd.orElseThrow().toString(), "-b", "-c", users.toString(), "anna", "right");
        Path configuration = Files.write(
                folder.resolve("mosquitto.conf"),
                List.of(
                        "listener " + port + " 127.0.0.1",
                        "user " + System.getProperty("user.name"),
                        "allow_anonymous false",
                        "password_file " + users,
                        "cafile " + certificates.authorityPem(),
                        "certfile " + certificates.brokerPem(),
                        "keyfile " + certificates.brokerPem(),
                        "require_certificate true"));
        mosquitto = start(program.orElseThrow().toString(), "-c", configuration.toString());
        await().until(() -> answers(port));
        anybody = MqttSettings.of("ssl://127.0.0.1:" + port, "client").withTrustStore(certificates.trustStore());
    }

    @AfterAll
    static void stopMosquitto() {
        if (mosquitto != null) {
            mosquitto.destroyForcibly();
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

    private static Optional<Path> find(String program) {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/sbin")
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void run(String... command) throws Exception {
        if (start(command).waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
