package linetwin.link.mqtt.wire;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import linetwin.link.secret.KeyStoreFile;

/**
 * The certificates of an encrypted connection.
 *
 * @param trusted who vouches for the broker; empty for those whom the Java runtime trusts
 * @param own what this client shows to a broker that asks for it; empty for nothing
 */
public record Tls(Optional<KeyStoreFile> trusted, Optional<KeyStoreFile> own) {
    /** The broker must be vouched for as web servers are; this client shows nothing. */
    public static final Tls USUAL = new Tls(Optional.empty(), Optional.empty());

    Tls withTrusted(KeyStoreFile store) {
        return new Tls(Optional.of(store), own);
    }

    Tls withOwn(KeyStoreFile store) {
        return new Tls(trusted, Optional.of(store));
    }

    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    own.map(KeyStoreFile::keys).orElse(new KeyManager[0]),
                    trusted.map(KeyStoreFile::trusted).orElse(null), // null stands for the runtime's
                    null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has TLS", e);
        }
    }
}
