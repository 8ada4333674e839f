package linetwin.link.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import org.junit.jupiter.api.Test;

/** What a subscriber has to survive behind a broker that lets everything pass. */
class HostileBrokerTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final ReceivedTexts received = new ReceivedTexts();

    @Test
    void aTopicWithAControlCharacterIsOneMessageAmongOthers() throws IOException {
        byte[] retained = messages(
                Packets.publish("linetwin/v1/a\u001b[2J/state", 7, "bad".getBytes(UTF_8)),
                Packets.publish("linetwin/v1/a/state", 8, "good".getBytes(UTF_8)));
        try (var broker = new ScriptedBroker(connection -> retained);
                var connection = connect(broker)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(received.texts()).containsExactly("bad", "good"));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(broker.acknowledged()).containsExactly(7, 8));
            assertThat(broker.connections()).isEqualTo(1);
            assertThat(connection.backlog()).isZero();
        }
    }

    /** Paho takes full-width brackets, and all beyond the first plane, for what MQTT does not allow, and dies of them too. */
    @Test
    void aTopicOfTheWholeOfUnicodeArrivesAsItIs() throws IOException {
        String topic = "产线（一）/é/😀/𠮷/ﾊﾝ/\ue000\ue105\ue300";
        byte[] sent = Packets.publish(topic, 7, "{}".getBytes(UTF_8));
        var topics = new CopyOnWriteArrayList<String>();
        var ear = new ConnectionListener() {
            @Override
            public void onMessage(String heard, byte[] payload) {
                topics.add(heard);
            }

            @Override
            public void onConnection(boolean isUp, String detail) {}
        };
        try (var broker = new ScriptedBroker(connection -> sent);
                var connection = connect(broker, ear)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(topics).containsExactly(topic));
            assertThat(connection.backlog()).isZero();
        }
    }

    @Test
    void aBrokenPacketBreaksOneConnectionAndTheNextOneIsMade() throws IOException {
        byte[] broken = {0x36, 5, 0, 1, 'a', 0, 1};
        byte[] sound = Packets.publish("linetwin/v1/a/state", 8, "good".getBytes(UTF_8));
        try (var broker = new ScriptedBroker(connection -> connection == 1 ? broken : sound);
                var connection = connect(broker)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(received.texts()).containsExactly("good"));

            assertThat(broker.connections()).isEqualTo(2);
            assertThat(connection.backlog()).isZero();
        }
    }

    @Test
    void anAnswerThatMakesNoSenseIsFollowedByAnotherAttempt() throws IOException {
        byte[] sound = Packets.publish("linetwin/v1/a/state", 8, "good".getBytes(UTF_8));
        try (var broker = new ScriptedBroker(connection -> connection == 1 ? Packets.connack() : sound);
                var connection = connect(broker)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(received.texts()).containsExactly("good"));

            assertThat(connection.backlog()).isZero();
        }
    }

    private MqttConnection connect(ScriptedBroker broker) {
        return connect(broker, received);
    }

    private static MqttConnection connect(ScriptedBroker broker, ConnectionListener listener) {
        var connection = new MqttConnection(
                MqttSettings.of(broker.uri(), "reader"), new Greeting(Optional::empty, List.of("#")), listener);
        connection.start();
        return connection;
    }

    private static byte[] messages(byte[]... packets) {
        var all = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            all.writeBytes(packet);
        }
        return all.toByteArray();
    }
}
