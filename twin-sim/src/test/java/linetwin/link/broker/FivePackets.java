package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Packets as a client of MQTT 5 sends them, byte by byte (its section 3), with all the properties that 3.1.1 does not have. */
final class FivePackets {
    private FivePackets() {}

    /** A CONNECT with every property that a client may send, and a last will that has its own. */
    static byte[] connect(String client) {
        var properties = new ByteArrayOutputStream();
        properties.writeBytes(new byte[] {0x11, 0, 0, 0, 0}); // session expiry
        properties.writeBytes(new byte[] {0x21, 0, 20}); // receive maximum
        properties.writeBytes(new byte[] {0x27, 0, 1, 0, 0}); // maximum packet size
        properties.writeBytes(new byte[] {0x22, 0, 10}); // topic alias maximum
        properties.writeBytes(new byte[] {0x19, 1, 0x17, 1}); // request response and problem information
        userProperty(properties, "plant", "两江");
        var will = new ByteArrayOutputStream();
        will.writeBytes(new byte[] {0x18, 0, 0, 0, 1}); // will delay
        will.writeBytes(new byte[] {0x01, 1}); // payload format
        will.writeBytes(new byte[] {0x02, 0, 0, 0, 9}); // message expiry
        will.write(0x03);
        text(will, "application/json");
        will.write(0x08);
        text(will, "will/answer");
        userProperty(will, "a", "b");
        var body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.writeBytes(new byte[] {5, 0b0000_0110, 0, 30}); // clean start and a will
        block(body, properties);
        text(body, client);
        block(body, will);
        text(body, "will/of/five");
        text(body, "gone");
        return packet(0x10, body);
    }

    /** A PUBLISH of QoS 1 with every property that a client may send, and an alias of its topic if that is not 0. */
    static byte[] publish(String topic, int id, int alias, String payload) {
        var properties = new ByteArrayOutputStream();
        properties.writeBytes(new byte[] {0x01, 1}); // payload format
        properties.writeBytes(new byte[] {0x02, 0, 0, 0, 60}); // message expiry
        if (alias > 0) {
            properties.write(0x23);
            properties.write(alias >> 8);
            properties.write(alias);
        }
        properties.write(0x08);
        text(properties, "answers/five");
        properties.write(0x09);
        text(properties, "correlation");
        properties.write(0x03);
        text(properties, "application/json");
        for (int i = 0; i < 10; i++) {
            userProperty(properties, "key", "value " + i);
        }
        var body = new ByteArrayOutputStream();
        text(body, topic);
        body.write(id >> 8);
        body.write(id);
        block(body, properties);
        body.writeBytes(payload.getBytes(UTF_8));
        return packet(0x32, body);
    }

    static byte[] subscribe(String filter) {
        var properties = new ByteArrayOutputStream();
        properties.writeBytes(new byte[] {0x0B, 7}); // subscription identifier
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 5});
        block(body, properties);
        text(body, filter);
        body.write(0b0000_1101); // QoS 1, not what it says itself, retained as published
        return packet(0x82, body);
    }

    static byte[] disconnect() {
        var body = new ByteArrayOutputStream();
        body.write(4); // with the last will
        var properties = new ByteArrayOutputStream();
        properties.write(0x1F);
        text(properties, "for no reason");
        block(body, properties);
        return packet(0xE0, body);
    }

    private static void userProperty(ByteArrayOutputStream to, String key, String value) {
        to.write(0x26);
        text(to, key);
        text(to, value);
    }

    private static void text(ByteArrayOutputStream to, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        to.write(bytes.length >> 8);
        to.write(bytes.length);
        to.writeBytes(bytes);
    }

    private static void block(ByteArrayOutputStream to, ByteArrayOutputStream properties) {
        length(to, properties.size());
        to.writeBytes(properties.toByteArray());
    }

    private static byte[] packet(int first, ByteArrayOutputStream body) {
        var packet = new ByteArrayOutputStream();
        packet.write(first);
        length(packet, body.size());
        packet.writeBytes(body.toByteArray());
        return packet.toByteArray();
    }

    private static void length(ByteArrayOutputStream to, int length) {
        int rest = length;
        do {
            to.write(rest >= 128 ? rest % 128 + 128 : rest);
            rest /= 128;
        } while (rest > 0);
    }
}
