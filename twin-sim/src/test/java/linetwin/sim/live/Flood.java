package linetwin.sim.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import linetwin.link.mqtt.Packets;

/**
 * Somebody who connects to a broker without end: halves of connections, sessions that are left behind, topics of thousands of
 * levels.
 */
final class Flood implements AutoCloseable {
    private static final int MOST_HALVES = 300;
    private static final String DEEP = "a/".repeat(32_000);

    private final int port;
    private final Thread thread = new Thread(this::rage, "flood");
    private final Deque<Socket> halves = new ArrayDeque<>();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean isOver;

    Flood(int port) {
        this.port = port;
        thread.setDaemon(true);
        thread.start();
    }

    private void rage() {
        for (int i = 0; !isOver; i++) {
            try {
                Socket half = new Socket(InetAddress.getLoopbackAddress(), port);
                half.getOutputStream().write(0x10);
                halves.add(half);
                if (halves.size() > MOST_HALVES) {
                    halves.remove().close();
                }
                leaveSession("flood-" + i);
                publishDeep("deep-" + i);
                done.incrementAndGet();
            } catch (IOException e) {
                Thread.onSpinWait(); // refused, which is right
            }
        }
    }

    private void leaveSession(String id) throws IOException {
        talk(connect(id, 0), Packets.packet(0x82, new byte[] {0, 1, 0, 1, '#', 1}));
    }

    private void publishDeep(String id) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(Packets.text(DEEP));
        talk(connect(id, 2), Packets.packet(0x30, body.toByteArray()));
    }

    private void talk(byte[] connect, byte[] next) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(connect);
            socket.getInputStream().readNBytes(4);
            socket.getOutputStream().write(next);
            socket.getInputStream().read();
        }
    }

    private static byte[] connect(String id, int flags) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 4, 'M', 'Q', 'T', 'T', 4, (byte) flags, 0, 60});
        body.writeBytes(Packets.text(id));
        return Packets.packet(0x10, body.toByteArray());
    }

    void requireSomethingDone() {
        if (done.get() == 0) {
            throw new IllegalStateException("the flood did nothing");
        }
    }

    @Override
    public void close() {
        isOver = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket half : halves) {
            try {
                half.close();
            } catch (IOException e) {
                Thread.onSpinWait(); // it is at its end anyway
            }
        }
    }
}
