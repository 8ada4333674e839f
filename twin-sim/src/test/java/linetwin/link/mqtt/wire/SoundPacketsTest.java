package linetwin.link.mqtt.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import linetwin.link.mqtt.Packets;
import linetwin.model.telemetry.limit.Limits;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.wire.MqttPublish;
import org.eclipse.paho.client.mqttv3.internal.wire.MqttWireMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundPacketsTest {
    private static final int PUBACK = 0x40;
    private static final byte[] PAYLOAD = "{}".getBytes(UTF_8);

    @Test
    void soundPacketsPassUnchanged() throws IOException {
        byte[] sent = joined(
                Packets.connack(),
                Packets.suback(1, 1),
                Packets.publish("linetwin/v1/两江", 7, new byte[300]),
                Packets.publish("a", 8, new byte[0]),
                Packets.acknowledgement(PUBACK, 9),
                Packets.pingresp());

        assertThat(through(sent)).isEqualTo(sent);
    }

    @Test
    void aControlCharacterInATopicBecomesItsPicture() throws Exception {
        byte[] seen = through(joined(Packets.publish("linetwin/v1/a\u001b", 7, PAYLOAD), Packets.pingresp()));

        var message = (MqttPublish) MqttWireMessage.createWireMessage(seen);
        assertThat(message.getTopicName()).isEqualTo("linetwin/v1/a␛");
        assertThat(message.getMessageId()).isEqualTo(7);
        assertThat(message.getMessage().getPayload()).isEqualTo(PAYLOAD);
        assertThat(seen).endsWith(Packets.pingresp());
    }

    @Test
    void aPayloadThatIsTooLongIsCutOffAndStillTooLong() throws Exception {
        byte[] seen = through(joined(Packets.publish("a", 7, new byte[3 << 20]), Packets.pingresp()));

        var message = (MqttPublish) MqttWireMessage.createWireMessage(seen);
        assertThat(message.getMessage().getPayload()).hasSize(Limits.PAYLOAD_BYTES + 1);
        assertThat(seen).endsWith(Packets.pingresp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 01 00", // a message without room for a topic
                "30 03 00 05 61", // a topic that is longer than its message
                "32 03 00 01 61", // QoS 1 without a number
                "36 05 00 01 61 00 01", // QoS 3
                "30 FF FF FF FF 7F", // a length of five bytes
                "00 00", // no type of packet
                "10 00", // what only a client sends
                "20 01 00", // an answer that is too short
                "40 00",
                "90 02 00 01",
                "D0 01 00"
            })
    void aBrokenPacketEndsTheConnectionWithAReason(String bytes) {
        assertThatThrownBy(() -> through(bytes(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the broker sent ")
                .hasMessageEndingWith(", which breaks MQTT");
    }

    /** Paho gives up a read after a second, and goes on with the next byte as if a packet began there. */
    @Test
    void aPacketThatComesByteByByteWithPausesStaysInStep() throws IOException {
        byte[] sent = joined(Packets.publish("linetwin/v1/a", 7, new byte[200]), Packets.acknowledgement(PUBACK, 9));

        assertThat(readAll(new SoundPackets(new Stuttering(sent)))).isEqualTo(sent);
    }

    /** What a broker, or whoever is in its place, may send: none of it may end Paho's receiving thread otherwise than in order. */
    @Test
    void chanceAndMaliceEndTheConnectionInOrderOrDoNothing() {
        List<byte[]> sound = List.of(
                Packets.connack(),
                Packets.suback(1, 1),
                Packets.publish("linetwin/v1/a/b/c/d/e/state", 7, PAYLOAD),
                Packets.acknowledgement(PUBACK, 9),
                Packets.pingresp());
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] first = mutant(sound.get(random.nextInt(sound.size())), random);
            byte[] second = mutant(sound.get(random.nextInt(sound.size())), random);
            readAsPaho(joined(first, second));
        }
    }

    private static byte[] mutant(byte[] sound, Random random) {
        byte[] mutant = sound.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextBoolean() ? random.nextInt(Math.min(4, mutant.length)) : random.nextInt(mutant.length);
            mutant[at] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static void readAsPaho(byte[] sent) {
        try {
            InputStream packets = new SoundPackets(new ByteArrayInputStream(sent));
            for (byte[] packet = nextPacket(packets); packet.length > 0; packet = nextPacket(packets)) {
                MqttWireMessage.createWireMessage(packet);
            }
        } catch (IOException | MqttException e) {
            assertThat(e).as("Paho ends the connection").isNotNull();
        }
    }

    private static byte[] nextPacket(InputStream in) throws IOException {
        var packet = new ByteArrayOutputStream();
        int first = in.read();
        if (first < 0) {
            return new byte[0];
        }
        packet.write(first);
        int length = 0;
        int digit;
        int shift = 0;
        do {
            digit = in.read();
            packet.write(digit);
            length |= (digit & 0x7F) << shift;
            shift += 7;
        } while (digit >= 128);
        byte[] body = in.readNBytes(length);
        packet.writeBytes(body);
        return body.length == length ? packet.toByteArray() : new byte[0];
    }

    private static byte[] through(byte[] sent) throws IOException {
        return readAll(new SoundPackets(new ByteArrayInputStream(sent)));
    }

    private static byte[] readAll(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        while (true) {
            try {
                int next = in.read();
                if (next < 0) {
                    return read.toByteArray();
                }
                read.write(next);
            } catch (SocketTimeoutException e) {
                assertThat(e).hasMessage("a pause");
            }
        }
    }

    private static byte[] joined(byte[]... packets) {
        var all = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            all.writeBytes(packet);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String hex) {
        var bytes = new ByteArrayOutputStream();
        for (String digits : hex.split(" ", -1)) {
            bytes.write(Integer.parseInt(digits, 16));
        }
        return bytes.toByteArray();
    }

    /** Pauses before every byte. */
    private static final class Stuttering extends InputStream {
        private final byte[] bytes;
        private int next;
        private boolean isPausing;

        Stuttering(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            isPausing = !isPausing;
            if (isPausing) {
                throw new SocketTimeoutException("a pause");
            }
            return next < bytes.length ? bytes[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] to, int from, int count) throws IOException {
            int value = read();
            if (value >= 0) {
                to[from] = (byte) value;
            }
            return Math.min(1, value + 1 == 0 ? -1 : 1);
        }
    }
}
