package linetwin.sim.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;

/** A server with a certificate of its own that accepts one MQTT client. */
final class TlsAnswerer implements AutoCloseable {
    static final String PASSWORD = "changeit";

    private static final byte[] CONNECTION_ACCEPTED = {0x20, 2, 0, 0};

    private final SSLServerSocket server;

    TlsAnswerer(Path keyStore) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        new Thread(this::answer).start();
    }

    String uri() {
        return "ssl://127.0.0.1:" + server.getLocalPort();
    }

    private void answer() {
        try (var socket = server.accept()) {
            InputStream in = socket.getInputStream();
            if (in.read() >= 0) {
                socket.getOutputStream().write(CONNECTION_ACCEPTED);
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SSLException e) {
            // the client does not trust the certificate, which it is to say itself
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a key with its self-signed certificate, with the tool of the running JDK. */
    static Path newKeyStore(Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("broker.p12");
        var keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=broker",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString());
        Process process = keytool.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool made no key store");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
