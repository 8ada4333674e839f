package linetwin.sim.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Somebody who publishes, by hand, on a topic with a control character, retained; no client library would let him. */
final class BadTopics {
    private static final byte[] CONNECT = {0x10, 15, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0, 0, 3, 'b', 'a', 'd'};
    private static final int RETAINED = 0x31;
    private static final String TOPIC = "linetwin/v1/test/plant/welding/body-1/fram\u001b[2Jing/state";

    private BadTopics() {}

    static void publish(int port) throws IOException {
        byte[] topic = TOPIC.getBytes(UTF_8);
        var packets = new ByteArrayOutputStream();
        packets.writeBytes(CONNECT);
        packets.write(RETAINED);
        packets.write(2 + topic.length + 2);
        packets.write(0);
        packets.write(topic.length);
        packets.writeBytes(topic);
        packets.writeBytes("{}".getBytes(UTF_8));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(packets.toByteArray());
            socket.getInputStream().readNBytes(4); // the answer to the first packet, so that the second is read too
        }
    }
}
