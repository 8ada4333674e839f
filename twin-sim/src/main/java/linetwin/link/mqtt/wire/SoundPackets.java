package linetwin.link.mqtt.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a broker sends, as far as Paho survives it. Paho's receiving thread dies without a word of a topic with a control
 * character, of lengths that contradict each other, and of a packet for which there is no memory; it gets out of step when
 * the length of a packet takes more than a second to come. So each packet is looked at before Paho reads it:
 *
 * <ul>
 *   <li>bad characters of a topic become their pictures, so that the message is refused, acknowledged and counted like any
 *       other that is none of the contract;
 *   <li>a payload is cut off behind the most that a message may have, so that it is refused as too long;
 *   <li>a packet that breaks MQTT ends the connection, with a reason.
 * </ul>
 *
 * <p>Belongs to one thread. A read that times out may be repeated: what has come so far is kept.
 */
final class SoundPackets extends InputStream {
    private static final int CONNACK = 2;
    private static final int PUBLISH = 3;
    private static final int PUBACK = 4;
    private static final int PUBREC = 5;
    private static final int PUBREL = 6;
    private static final int PUBCOMP = 7;
    private static final int SUBACK = 9;
    private static final int UNSUBACK = 11;
    private static final int PINGRESP = 13;
    private static final int MOST_HEAD_BYTES = 1 << 16;
    private static final int MOST_LENGTH_BYTES = 4;
    private static final int LOW_BITS = 0x7F;

    private final InputStream in;
    private final byte[] one = new byte[1];

    /** The begin of a packet as it comes, and how much of it is there. */
    private byte[] head = new byte[64];

    private int headBytes;

    /** Checked bytes that Paho has not read yet. */
    private byte[] checked = {};

    private int given;

    /** Bytes of the payload that follow, and those after them that are left out. */
    private int payload;

    private int leftOut;

    private volatile @Nullable Thread reader;

    SoundPackets(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Whether the thread that reads lives, so that something is done with what comes; true before it began. */
    boolean isRead() {
        Thread known = reader;
        return known == null || known.isAlive();
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        reader = Thread.currentThread();
        if (given == checked.length && payload == 0) {
            skipRest();
            if (!readHead()) {
                return -1;
            }
        }
        if (given < checked.length) {
            int some = Math.min(count, checked.length - given);
            System.arraycopy(checked, given, bytes, from, some);
            given += some;
            return some;
        }
        int some = in.read(bytes, from, Math.min(count, payload));
        payload -= Math.max(0, some);
        return some;
    }

    @Override
    public int available() throws IOException {
        return checked.length - given + Math.min(payload, in.available());
    }

    private void skipRest() throws IOException {
        byte[] waste = new byte[Math.min(leftOut, 1 << 13)];
        while (leftOut > 0) {
            int some = in.read(waste, 0, Math.min(leftOut, waste.length));
            if (some < 0) {
                throw new EOFException();
            }
            leftOut -= some;
        }
    }

    /** Reads the next packet up to its payload; says whether there is one. */
    private boolean readHead() throws IOException {
        if (headBytes == 0 && !fill(1)) {
            return false;
        }
        int lengthBytes = 0;
        do {
            lengthBytes++;
            if (lengthBytes > MOST_LENGTH_BYTES) {
                throw broken("a length of more than four bytes");
            }
            require(1 + lengthBytes);
        } while (head[lengthBytes] < 0);
        int type = (head[0] & 0xF0) >> 4;
        int length = length(lengthBytes);
        if (type == PUBLISH) {
            readPublish(1 + lengthBytes, length);
        } else {
            requireSound(type, length);
            require(1 + lengthBytes + length);
            give(Arrays.copyOf(head, headBytes), 0, 0);
        }
        return true;
    }

    private int length(int lengthBytes) {
        int length = 0;
        for (int i = lengthBytes; i > 0; i--) {
            length = (length << 7) | (head[i] & LOW_BITS);
        }
        return length;
    }

    /** The lengths of section 3; a client hears of no other types. */
    private static void requireSound(int type, int length) throws IOException {
        boolean isSound = switch (type) {
            case CONNACK, PUBACK, PUBREC, PUBREL, PUBCOMP, UNSUBACK -> length == 2;
            case SUBACK -> length > 2 && length < MOST_HEAD_BYTES;
            case PINGRESP -> length == 0;
            default -> throw broken("a packet of type " + type);
        };
        if (!isSound) {
            throw broken("a packet of type " + type + " of " + length + " bytes");
        }
    }

    private void readPublish(int start, int length) throws IOException {
        int qos = (head[0] & 0x06) >> 1;
        if (qos == 3) {
            throw broken("a message of QoS 3");
        }
        int idBytes = qos == 0 ? 0 : 2;
        if (length < 2 + idBytes) {
            throw broken("a message without a topic");
        }
        require(start + 2);
        int topicBytes = ((head[start] & 0xFF) << 8) | (head[start + 1] & 0xFF);
        int rest = length - 2 - topicBytes - idBytes;
        if (rest < 0) {
            throw broken("a topic that is longer than its message");
        }
        require(start + 2 + topicBytes + idBytes);
        byte[] topic = topic(start + 2, topicBytes);
        int kept = Math.min(rest, Limits.PAYLOAD_BYTES + 1);
        var sound = new ByteArrayOutputStream();
        sound.write(head[0]);
        writeLength(sound, 2 + topic.length + idBytes + kept);
        sound.write(topic.length >> 8);
        sound.write(topic.length);
        sound.writeBytes(topic);
        sound.write(head, start + 2 + topicBytes, idBytes);
        give(sound.toByteArray(), kept, rest - kept);
    }

    /** At most as long as a topic can be; those of the contract are far shorter, and of printable ASCII. */
    private byte[] topic(int from, int count) {
        if (isAscii(from, count)) {
            return Arrays.copyOfRange(head, from, from + count);
        }
        String text = new String(head, from, count, UTF_8);
        byte[] carried = PahoTopic.carried(text).getBytes(UTF_8);
        return carried.length <= 0xFFFF ? carried : "?".getBytes(UTF_8);
    }

    private boolean isAscii(int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (head[i] < ' ' || head[i] == LOW_BITS) {
                return false;
            }
        }
        return true;
    }

    private static void writeLength(ByteArrayOutputStream to, int length) {
        int rest = length;
        do {
            int bits = rest & LOW_BITS;
            rest >>= 7;
            to.write(rest > 0 ? bits | ~LOW_BITS : bits);
        } while (rest > 0);
    }

    private void give(byte[] bytes, int payloadBytes, int leftOutBytes) {
        checked = bytes;
        given = 0;
        payload = payloadBytes;
        leftOut = leftOutBytes;
        headBytes = 0;
    }

    private void require(int count) throws IOException {
        if (!fill(count)) {
            throw new EOFException();
        }
    }

    /** Reads until so much of the head is there; says whether it came. */
    private boolean fill(int count) throws IOException {
        if (count > head.length) {
            head = Arrays.copyOf(head, Math.max(count, 2 * head.length));
        }
        while (headBytes < count) {
            int some = in.read(head, headBytes, count - headBytes);
            if (some < 0) {
                return false;
            }
            headBytes += some;
        }
        return true;
    }

    private static IOException broken(String what) {
        return new IOException("the broker sent " + what + ", which breaks MQTT");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
