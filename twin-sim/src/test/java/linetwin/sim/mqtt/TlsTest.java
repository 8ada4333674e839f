package linetwin.sim.mqtt;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    @TempDir
    private static Path directory;

    private static Path keyStore;

    @BeforeAll
    static void makeCertificate() throws Exception {
        keyStore = TlsAnswerer.newKeyStore(directory);
    }

    @Test
    void aCertificateInTheTrustStoreIsAccepted() throws Exception {
        try (var broker = new TlsAnswerer(keyStore)) {
            var settings = MqttSettings.of(broker.uri(), "client").withTrustStore(trustStore(TlsAnswerer.PASSWORD));

            assertThatCode(() -> BrokerCheck.require(settings)).doesNotThrowAnyException();
        }
    }

    @Test
    void anUnknownCertificateIsRefusedAndTheTrustStoreIsSuggested() throws Exception {
        try (var broker = new TlsAnswerer(keyStore)) {
            assertThatThrownBy(() -> BrokerCheck.require(MqttSettings.of(broker.uri(), "client")))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageStartingWith("the broker " + broker.uri() + " can't be trusted or does not speak TLS: ")
                    .hasMessageEndingWith("\nMaybe its certificate needs a trust store, or tcp:// is meant.");
        }
    }

    @Test
    void aTrustStoreThatDoesNotOpenIsNamed() {
        var settings = MqttSettings.of("ssl://127.0.0.1", "client").withTrustStore(trustStore("wrong"));

        assertThatThrownBy(() -> BrokerCheck.require(settings))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessageStartingWith("the trust store " + keyStore + " can't be read: ")
                .hasMessageEndingWith("\nMaybe its password is another.");
    }

    @Test
    void aTrustStoreWithoutTlsIsRefused() {
        assertThatThrownBy(() -> MqttSettings.of("tcp://127.0.0.1", "client").withTrustStore(trustStore("any")))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage("a trust store is of no use without TLS, as in tcp://127.0.0.1:1883.\n"
                        + "Maybe ssl:// is meant instead of tcp://.");
    }

    private static TrustStore trustStore(String password) {
        return new TrustStore(keyStore, password::toCharArray);
    }
}
