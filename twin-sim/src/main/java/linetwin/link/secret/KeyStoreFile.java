package linetwin.link.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A file with certificates (PKCS12 or JKS): either those that are trusted, or the own one with its private key.
 *
 * @param password empty for a store that asks for none
 */
public record KeyStoreFile(Path file, Optional<Password> password) {
    private static final long LARGEST_BYTES = 1L << 24;

    /** Who vouches for others; fails with a {@link SecretException}. */
    public TrustManager[] trusted() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(open());
            TrustManager[] managers = factory.getTrustManagers();
            if (Arrays.stream(managers).allMatch(KeyStoreFile::trustsNobody)) {
                throw new SecretException("the key store " + file + " holds no certificate to trust.\n"
                        + "Maybe it was made without 'keytool -importcert'.");
            }
            return managers;
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** The own private key with its certificate, which must be valid today; fails with a {@link SecretException}. */
    public KeyManager[] keys() {
        KeyStore store = open();
        char[] secret = reveal();
        try {
            requireValid(ownCertificate(store));
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, secret);
            return factory.getKeyManagers();
        } catch (UnrecoverableKeyException e) {
            throw new SecretException(
                    "the private key in the key store " + file + " has another password than the store.\n"
                            + "Maybe 'keytool -keypasswd' gives it the same one.",
                    e);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** Such as {@code PKCS12}. */
    public String type() {
        return open().getType();
    }

    private KeyStore open() {
        if (!Files.isRegularFile(file)) {
            throw new SecretException("there is no key store " + file + ".");
        }
        requireSmall();
        char[] secret = reveal();
        try {
            return KeyStore.getInstance(file.toFile(), secret);
        } catch (KeyStoreException e) {
            throw new SecretException(
                    "the file " + file + " is no key store; must be PKCS12 or JKS.\n"
                            + "Maybe 'openssl pkcs12 -export' makes one of it.",
                    e);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new SecretException(
                        password.isPresent()
                                ? "the password of the key store " + file + " is wrong."
                                : "the key store " + file + " asks for a password.",
                        e);
            }
            throw unreadable(e);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** It is read as a whole, and any file can be named. */
    private void requireSmall() {
        try {
            long bytes = Files.size(file);
            if (bytes > LARGEST_BYTES) {
                throw new SecretException(
                        "the key store " + file + " has " + bytes + " bytes; must be at most " + LARGEST_BYTES + ".");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private X509Certificate ownCertificate(KeyStore store) throws KeyStoreException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return certificate;
            }
        }
        throw new SecretException("the key store " + file + " holds no private key.\nMaybe it is a trust store.");
    }

    private void requireValid(X509Certificate certificate) {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException e) {
            throw new SecretException(
                    "the certificate in the key store " + file + " expired on "
                            + certificate.getNotAfter().toInstant() + ".",
                    e);
        } catch (CertificateNotYetValidException e) {
            throw new SecretException(
                    "the certificate in the key store " + file + " is not valid before "
                            + certificate.getNotBefore().toInstant() + ".",
                    e);
        }
    }

    private SecretException unreadable(Exception cause) {
        return new SecretException("the key store " + file + " can't be read: " + cause.getMessage() + ".", cause);
    }

    private char[] reveal() {
        return password.map(Password::reveal).orElseGet(() -> new char[0]);
    }

    private static boolean trustsNobody(TrustManager manager) {
        return manager instanceof X509TrustManager x509 && x509.getAcceptedIssuers().length == 0;
    }
}
