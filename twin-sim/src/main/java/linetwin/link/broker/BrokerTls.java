package linetwin.link.broker;

import java.util.Optional;
import linetwin.link.secret.KeyStoreFile;

/**
 * The certificates of an embedded broker that encrypts.
 *
 * @param own what it shows to clients
 * @param clients who vouches for clients, which then must show a certificate too; empty asks them for none
 */
public record BrokerTls(KeyStoreFile own, Optional<KeyStoreFile> clients) {
    /** Fails with what is wrong with a key store: Artemis would only log it. */
    void requireUsable() {
        own.keys();
        clients.ifPresent(KeyStoreFile::trusted);
    }
}
