package linetwin.sim.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key store file (PKCS12 or JKS) with the certificates that a broker may show.
 *
 * @param password gives a fresh copy each time
 */
public record TrustStore(Path file, Supplier<char[]> password) {
    /** TLS that trusts these certificates and no others. */
    SSLContext sslContext() {
        if (!Files.isRegularFile(file)) {
            throw new BrokerAccessException("there is no trust store " + file + ".");
        }
        try {
            KeyStore certificates = KeyStore.getInstance(file.toFile(), password.get());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new BrokerAccessException(
                    "the trust store " + file + " can't be read: " + e.getMessage()
                            + ".\nMaybe its password is another.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "TrustStore[file=" + file + "]";
    }
}
