package linetwin.link.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One MQTT connection by hand, to see whether a broker answers (MQTT 3.1.1, sections 3.1 and 3.2). */
final class ConnectProbe {
    private static final int TIMEOUT_MILLIS = 10_000;

    /** CONNECT: 12 bytes follow, protocol "MQTT" level 4, clean session, no keep-alive, no client id. */
    private static final byte[] CONNECT = {0x10, 12, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0, 0, 0};

    private static final int CONNACK = 0x20;

    private ConnectProbe() {}

    /** Returns when something listens there; what a broker that encrypts says nobody but its clients can read. */
    static void reach(InetSocketAddress broker) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(broker, TIMEOUT_MILLIS);
        }
    }

    /** Returns when the broker has accepted or refused the nameless client: both prove that it works. */
    static void connect(InetSocketAddress broker) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(broker, TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(CONNECT);
            int answer = socket.getInputStream().read();
            if (answer != CONNACK) {
                throw new IOException("answer " + answer + " to an MQTT CONNECT");
            }
        }
    }
}
