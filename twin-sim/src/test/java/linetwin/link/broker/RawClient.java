package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import linetwin.link.mqtt.Packets;

/** A client by hand, for what no library sends (MQTT 3.1.1, section 3). */
final class RawClient implements AutoCloseable {
    private static final int CLEAN = 2;
    private static final int WITH_WILL = 4;
    private static final int WITH_LOGIN = 0xC0;
    private static final int PUBLISH = 0x30;
    private static final int PUBLISH_ONCE_AT_LEAST = 0x32;
    private static final int ANSWER_MILLIS = 60_000;

    private final Socket socket;

    /** Connected, without a last will. */
    static RawClient connected(EmbeddedBroker broker) throws IOException {
        return new RawClient(broker, connect(CLEAN, "raw"));
    }

    /** A client that leaves a last will, if the broker takes it. */
    static RawClient withWill(EmbeddedBroker broker, String topic, String will) throws IOException {
        return new RawClient(broker, connect(CLEAN | WITH_WILL, "raw", topic, will));
    }

    /** A client that says who it is. */
    static RawClient withLogin(EmbeddedBroker broker, String user, String password) throws IOException {
        return new RawClient(broker, connect(CLEAN | WITH_LOGIN, "raw", user, password));
    }

    private RawClient(EmbeddedBroker broker, byte[] connect) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), broker.port());
        socket.setSoTimeout(ANSWER_MILLIS);
        send(0x10, connect);
    }

    private static byte[] connect(int flags, String... texts) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 4, 'M', 'Q', 'T', 'T', 4, (byte) flags, 0, 0});
        for (String text : texts) {
            body.writeBytes(Packets.text(text));
        }
        return body.toByteArray();
    }

    private void send(int first, byte[] body) throws IOException {
        socket.getOutputStream().write(Packets.packet(first, body));
    }

    /** Asks for a filter at QoS 1. */
    void subscribe(String filter) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 1});
        body.writeBytes(Packets.text(filter));
        body.write(1);
        send(0x82, body.toByteArray());
    }

    void unsubscribe(String filter) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 1});
        body.writeBytes(Packets.text(filter));
        send(0xA2, body.toByteArray());
    }

    void publishRetained(String topic, String payload) throws IOException {
        publish(PUBLISH_ONCE_AT_LEAST + 1, topic, 1, payload);
    }

    void publishAtMostOnce(String topic, String payload) throws IOException {
        publish(PUBLISH, topic, 0, payload);
    }

    private void publish(int first, String topic, int id, String payload) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(Packets.text(topic));
        if (id > 0) {
            body.write(0);
            body.write(id);
        }
        body.writeBytes(payload.getBytes(UTF_8));
        send(first, body.toByteArray());
    }

    /** The first byte of the next packet of the broker, its answer to CONNECT among them; -1 if it hung up. */
    int nextPacket() throws IOException {
        int first = socket.getInputStream().read();
        if (first >= 0) {
            socket.getInputStream().readNBytes(socket.getInputStream().read());
        }
        return first;
    }

    /** Ends without a goodbye. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
