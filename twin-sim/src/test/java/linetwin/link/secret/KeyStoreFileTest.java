package linetwin.link.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {
    @TempDir
    private Path folder;

    private Certificates certificates;

    @BeforeEach
    void makeAuthority() throws Exception {
        certificates = new Certificates(folder);
    }

    @Test
    void aWrongAndAMissingPasswordAreToldApart() throws Exception {
        Path file = certificates.broker().file();
        Password wrong = Password.of("wrong".toCharArray());

        assertThatThrownBy(() -> new KeyStoreFile(file, Optional.of(wrong)).keys())
                .isInstanceOf(SecretException.class)
                .hasMessage("the password of the key store " + file + " is wrong.");
        assertThatThrownBy(() -> new KeyStoreFile(file, Optional.empty()).keys())
                .isInstanceOf(SecretException.class)
                .hasMessage("the key store " + file + " asks for a password.");
    }

    @Test
    void aFileThatIsNoKeyStoreIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("broker.pem"), "-----BEGIN CERTIFICATE-----");

        assertThatThrownBy(() -> new KeyStoreFile(file, Optional.empty()).trusted())
                .isInstanceOf(SecretException.class)
                .hasMessage("the file " + file + " is no key store; must be PKCS12 or JKS.\n"
                        + "Maybe 'openssl pkcs12 -export' makes one of it.");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("missing.p12");

        assertThatThrownBy(() -> new KeyStoreFile(file, Optional.empty()).trusted())
                .hasMessage("there is no key store " + file + ".");
    }

    @Test
    void aTrustStoreHoldsNoKey() throws Exception {
        KeyStoreFile trustStore = certificates.trustStore();

        assertThatThrownBy(trustStore::keys)
                .hasMessage(
                        "the key store " + trustStore.file() + " holds no private key.\nMaybe it is a trust store.");
    }

    @Test
    void anExpiredCertificateOfOnesOwnIsNamedWithItsDate() throws Exception {
        KeyStoreFile expired = certificates.expiredBroker();

        assertThatThrownBy(expired::keys)
                .isInstanceOf(SecretException.class)
                .hasMessageMatching("the certificate in the key store " + expired.file()
                        + " expired on \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\.");
    }

    @Test
    void thePasswordIsNotInTheText() throws Exception {
        assertThat(certificates.broker()).asString().contains("broker.p12").doesNotContain(Certificates.PASSWORD);
    }
}
