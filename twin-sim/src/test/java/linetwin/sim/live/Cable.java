package linetwin.sim.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A cable between clients and a broker that can be slow or thin, and that can be cut: then neither end hears from the other, or of
 * the cut.
 */
public final class Cable implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final ServerSocket clientEnd = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final int brokerPort;
    private final Set<Socket> plugged = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(Cable::daemon);
    private volatile boolean isCut;
    private volatile Duration delay = Duration.ZERO;
    private volatile int bytesPerSecond = Integer.MAX_VALUE;

    public Cable(int brokerPort) throws IOException {
        this.brokerPort = brokerPort;
        start(this::acceptClients);
    }

    public String uri() {
        return "tcp://127.0.0.1:" + clientEnd.getLocalPort();
    }

    public void cut() {
        isCut = true;
    }

    /** New connections work again; those that were cut are at their end. */
    public void mend() throws IOException {
        isCut = false;
        hangUp();
    }

    /** From now on, what goes in at one end comes out at the other after this time. */
    public void delay(Duration newDelay) {
        delay = newDelay;
    }

    /** From now on, no more than this goes through in each direction of a connection, and who sends more has to wait. */
    public void throttle(int newBytesPerSecond) {
        bytesPerSecond = newBytesPerSecond;
    }

    /** Both ends of every connection notice. */
    public void unplug() throws IOException {
        clientEnd.close();
        hangUp();
    }

    private void hangUp() throws IOException {
        for (Socket socket : plugged) {
            socket.close();
        }
        plugged.clear();
    }

    private void acceptClients() throws IOException {
        while (!clientEnd.isClosed()) {
            Socket client = clientEnd.accept();
            plugged.add(client);
            start(() -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException {
        try (client;
                Socket broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort)) {
            plugged.add(broker);
            client.setTcpNoDelay(true);
            broker.setTcpNoDelay(true);
            start(() -> carry(broker, client));
            carry(client, broker);
        }
    }

    /** Carries until one end hangs up, then hangs up the other. */
    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            long dueNanos = 0;
            Queue<byte[]> underWay = new ConcurrentLinkedQueue<>();
            byte[] bytes = new byte[CHUNK];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                dueNanos = Math.max(dueNanos, System.nanoTime() + delay.toNanos()); // or a shorter delay would reorder
                long wait = dueNanos - System.nanoTime();
                if (isCut) {
                    continue;
                }
                hold(count);
                if (wait <= 0 && underWay.isEmpty()) {
                    out.write(bytes, 0, count);
                } else {
                    underWay.add(Arrays.copyOf(bytes, count));
                    writeLater(out, underWay, wait);
                }
            }
        }
    }

    private void hold(int count) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(count) / bytesPerSecond);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the cable is taken away");
        }
    }

    /** Whatever task comes first writes what went in first. */
    private void writeLater(OutputStream out, Queue<byte[]> underWay, long waitNanos) {
        var unused = later.schedule(
                () -> {
                    out.write(underWay.element());
                    return underWay.remove();
                },
                waitNanos,
                TimeUnit.NANOSECONDS);
    }

    private static void start(Carrying work) {
        daemon(() -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one of the ends hung up: nothing more to carry
                    }
                })
                .start();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "cable");
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Carrying {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        unplug();
        later.shutdownNow();
    }
}
