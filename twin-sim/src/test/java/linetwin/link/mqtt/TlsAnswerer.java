package linetwin.link.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import linetwin.link.secret.Certificates;
import linetwin.link.secret.KeyStoreFile;

/** A server with any certificate, also one that no broker would start with, that accepts one MQTT client. */
public final class TlsAnswerer implements AutoCloseable {
    private static final byte[] CONNECTION_ACCEPTED = {0x20, 2, 0, 0};

    private final SSLServerSocket server;

    public TlsAnswerer(KeyStoreFile own) throws Exception {
        char[] password = Certificates.PASSWORD.toCharArray();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(own.file().toFile(), password), password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        new Thread(this::answer).start();
    }

    public String uri() {
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

    @Override
    public void close() throws IOException {
        server.close();
    }
}
