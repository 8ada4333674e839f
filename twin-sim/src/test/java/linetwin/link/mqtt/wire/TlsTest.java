package linetwin.link.mqtt.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.BrokerTls;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.TlsAnswerer;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.secret.Certificates;
import linetwin.link.secret.KeyStoreFile;
import linetwin.link.secret.Password;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    @TempDir
    private static Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void makeAuthority() throws Exception {
        certificates = new Certificates(folder);
    }

    @Test
    void aBrokerThatTheTrustStoreVouchesForIsAccepted() throws Exception {
        try (var broker = encrypting(Optional.empty())) {
            MqttSettings stranger = MqttSettings.of(broker.uri().toString(), "client");

            assertThatCode(() -> BrokerCheck.require(stranger.withTrustStore(certificates.trustStore())))
                    .doesNotThrowAnyException();
            assertRefused(
                    stranger,
                    " shows a certificate that nobody vouches for whom the Java runtime trusts.\n"
                            + "Maybe --trust-store is missing.");
        }
    }

    @Test
    void aBrokerThatWantsCertificatesOfClientsAdmitsOnlyThoseWhomItTrusts() throws Exception {
        try (var broker = encrypting(Optional.of(certificates.trustStore()))) {
            MqttSettings nobody =
                    MqttSettings.of(broker.uri().toString(), "client").withTrustStore(certificates.trustStore());
            KeyStoreFile stranger = new Certificates(Files.createTempDirectory(folder, "other")).client();

            assertThatCode(() -> BrokerCheck.require(nobody.withKeyStore(certificates.client())))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> BrokerCheck.require(nobody))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageStartingWith("the broker " + broker.uri())
                    .hasMessageContaining("asks for a certificate of this client")
                    .hasMessageContaining("--key-store is missing");
            assertThatThrownBy(() -> BrokerCheck.require(nobody.withKeyStore(stranger)))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageStartingWith("the broker " + broker.uri())
                    .hasMessageContaining("does not accept the certificate of this client");
        }
    }

    /** On a link where packets take seconds, TLS takes longer than a broker waits for the first packet of MQTT. */
    @Test
    void aHandshakeMayTakeLongerThanAClientMayStaySilent() throws Exception {
        try (var broker = encrypting(Optional.empty());
                var link = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            await().pollDelay(Duration.ofSeconds(6)).until(() -> true); // beyond the five of a silent client

            Socket encrypted = new Tls(Optional.of(certificates.trustStore()), Optional.empty())
                    .sockets()
                    .createSocket(link, "127.0.0.1", broker.port(), false);
            encrypted.setSoTimeout(60_000);
            encrypted.getOutputStream().write(new byte[] {0x10, 12, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0, 0, 0});

            assertThat(encrypted.getInputStream().read()).as("CONNACK").isEqualTo(0x20);
        }
    }

    @Test
    void anExpiredCertificateIsNamed() throws Exception {
        try (var broker = new TlsAnswerer(certificates.expiredBroker())) {
            var settings = MqttSettings.of(broker.uri(), "client").withTrustStore(certificates.trustStore());

            assertThatThrownBy(() -> BrokerCheck.require(settings))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageStartingWith(
                            "the broker " + broker.uri() + " shows a certificate that has expired: NotAfter: ")
                    .hasMessageEndingWith(
                            "\nMaybe it was renewed and the broker has to be started again, or the clock here is wrong.");
        }
    }

    @Test
    void theCertificateOfAnotherHostIsNamed() throws Exception {
        try (var broker = new TlsAnswerer(certificates.brokerElsewhere())) {
            assertRefused(
                    MqttSettings.of(broker.uri(), "client").withTrustStore(certificates.trustStore()),
                    " shows the certificate of another host: No subject alternative names matching IP address 127.0.0.1"
                            + " found.\nMaybe the address must be one of those that the certificate names.");
        }
    }

    @Test
    void aTrustStoreThatDoesNotOpenIsNamed() throws Exception {
        Path file = certificates.trustStore().file();
        var closed = new KeyStoreFile(file, Optional.of(Password.of("wrong".toCharArray())));

        assertThatThrownBy(() -> BrokerCheck.require(
                        MqttSettings.of("ssl://127.0.0.1", "client").withTrustStore(closed)))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage("the password of the key store " + file + " is wrong.");
    }

    @Test
    void aTrustStoreWithoutTlsIsRefused() throws Exception {
        KeyStoreFile store = certificates.trustStore();

        assertThatThrownBy(() -> MqttSettings.of("tcp://127.0.0.1", "client").withTrustStore(store))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage("a trust store is of no use without TLS, as in tcp://127.0.0.1:1883.\n"
                        + "Maybe ssl:// is meant instead of tcp://.");
    }

    private static EmbeddedBroker encrypting(Optional<KeyStoreFile> clients) throws Exception {
        return EmbeddedBroker.start(BrokerSettings.loopback(0).withTls(new BrokerTls(certificates.broker(), clients)));
    }

    private static void assertRefused(MqttSettings settings, String message) {
        assertThatThrownBy(() -> BrokerCheck.require(settings))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage("the broker " + settings.broker() + message);
    }
}
