package linetwin.link.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Packets as a broker sends them, byte by byte (MQTT 3.1.1, section 3), also such as no broker should. */
public final class Packets {
    private Packets() {}

    /** The broker takes the connection, and knows no session. */
    public static byte[] connack() {
        return new byte[] {0x20, 2, 0, 0};
    }

    public static byte[] pingresp() {
        return new byte[] {(byte) 0xD0, 0};
    }

    /** A message of QoS 1. */
    public static byte[] publish(String topic, int id, byte[] payload) {
        return publish(topic.getBytes(UTF_8), id, payload);
    }

    public static byte[] publish(byte[] topic, int id, byte[] payload) {
        var body = new ByteArrayOutputStream();
        body.write(topic.length >> 8);
        body.write(topic.length);
        body.writeBytes(topic);
        body.write(id >> 8);
        body.write(id);
        body.writeBytes(payload);
        return packet(0x32, body.toByteArray());
    }

    public static byte[] acknowledgement(int type, int id) {
        return packet(type, new byte[] {(byte) (id >> 8), (byte) id});
    }

    public static byte[] suback(int id, int granted) {
        return packet(0x90, new byte[] {(byte) (id >> 8), (byte) id, (byte) granted});
    }

    /** A packet with its length, which has as many bytes as it needs (2.2.3). */
    public static byte[] packet(int first, byte[] body) {
        var packet = new ByteArrayOutputStream();
        packet.write(first);
        int rest = body.length;
        do {
            packet.write(rest >= 128 ? rest % 128 + 128 : rest);
            rest /= 128;
        } while (rest > 0);
        packet.writeBytes(body);
        return packet.toByteArray();
    }

    /** A text with its length before it (1.5.3). */
    public static byte[] text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        var field = new ByteArrayOutputStream();
        field.write(bytes.length >> 8);
        field.write(bytes.length);
        field.writeBytes(bytes);
        return field.toByteArray();
    }
}
