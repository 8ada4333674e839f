package linetwin.link.secret;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An authority for tests, and what it signs, in files with one password. */
public final class Certificates {
    public static final String PASSWORD = "changeit";

    private final Path folder;
    private final X509Bundle authority;

    public Certificates(Path folder) throws Exception {
        this.folder = folder;
        authority = new CertificateBuilder()
                .subject("CN=Test authority")
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
    }

    /** Trusts whatever this authority has signed. */
    public KeyStoreFile trustStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority.getCertificate());
        return file("trust.p12", store);
    }

    /** Of a broker on this machine. */
    public KeyStoreFile broker() throws Exception {
        return keyStore("broker.p12", local());
    }

    public KeyStoreFile brokerElsewhere() throws Exception {
        return keyStore("elsewhere.p12", named().addSanDnsName("plant.invalid"));
    }

    public KeyStoreFile expiredBroker() throws Exception {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return keyStore(
                "expired.p12", local().notBefore(yesterday.minusSeconds(3_600)).notAfter(yesterday));
    }

    public KeyStoreFile client() throws Exception {
        return keyStore("client.p12", named().addExtendedKeyUsageClientAuth());
    }

    /** The certificate that vouches, for programs that want PEM. */
    public Path authorityPem() throws Exception {
        return Files.writeString(folder.resolve("authority.pem"), authority.getCertificatePEM());
    }

    /** A broker on this machine: certificate and key in one file, for programs that want PEM. */
    public Path brokerPem() throws Exception {
        X509Bundle broker = local().buildIssuedBy(authority);
        return Files.writeString(
                folder.resolve("broker.pem"), broker.getCertificatePathPEM() + broker.getPrivateKeyPEM());
    }

    private KeyStoreFile keyStore(String name, CertificateBuilder certificate) throws Exception {
        X509Bundle bundle = certificate.buildIssuedBy(authority);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", bundle.getKeyPair().getPrivate(), PASSWORD.toCharArray(), bundle.getCertificatePath());
        return file(name, store);
    }

    private KeyStoreFile file(String name, KeyStore store) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return new KeyStoreFile(file, Optional.of(Password.of(PASSWORD.toCharArray())));
    }

    private static CertificateBuilder local() {
        return named().addSanIpAddress("127.0.0.1").addSanDnsName("localhost");
    }

    private static CertificateBuilder named() {
        return new CertificateBuilder().subject("CN=test");
    }
}
