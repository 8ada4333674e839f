package linetwin.sim.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A cable between one client and a broker that can be cut: then neither end hears from the other, or of the cut. */
final class Cable implements AutoCloseable {
    private final ServerSocket clientEnd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Socket brokerEnd;
    private volatile @Nullable Socket plugged;
    private volatile boolean isCut;

    Cable(int brokerPort) throws IOException {
        brokerEnd = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
        daemon(this::carryBothWays);
    }

    String uri() {
        return "tcp://127.0.0.1:" + clientEnd.getLocalPort();
    }

    void cut() {
        isCut = true;
    }

    private void carryBothWays() throws IOException {
        Socket client = clientEnd.accept();
        plugged = client;
        daemon(() -> carry(brokerEnd.getInputStream(), client.getOutputStream()));
        carry(client.getInputStream(), brokerEnd.getOutputStream());
    }

    private void carry(InputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[8_192];
        for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
            if (!isCut) {
                to.write(bytes, 0, count);
            }
        }
    }

    private static void daemon(Carrying work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // one of the ends hung up: nothing more to carry
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Carrying {
        void run() throws IOException;
    }

    /** Both ends notice. */
    void unplug() throws IOException {
        clientEnd.close();
        brokerEnd.close();
        if (plugged != null) {
            plugged.close();
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
