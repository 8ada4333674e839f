package linetwin.link.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicGateTest {
    private static final int CONNACK = 0x20;
    private static final int PUBACK = 0x40;
    private static final int HUNG_UP = -1;

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linetwin/v1/a\u001b/state", "a\u0001", "a\u007f", "a\u0085b", "a\ufdd0"})
    void whoPublishesOnATopicWithABadCharacterIsDisconnected(String topic) throws IOException {
        try (var client = RawClient.connected(broker)) {
            assertThat(client.nextPacket()).isEqualTo(CONNACK);
            client.publishRetained(topic, "x");

            assertThat(client.nextPacket()).isEqualTo(HUNG_UP);
        }
    }

    @Test
    void whoLeavesALastWillOnSuchATopicIsNotAdmitted() throws IOException {
        try (var client = RawClient.withWill(broker, "a\u001b", "x")) {
            assertThat(client.nextPacket()).isEqualTo(HUNG_UP);
        }
    }

    /** [MQTT-4.7.2-1], and section 3.3.5 for the acknowledgement. */
    @ParameterizedTest
    @ValueSource(strings = {"#", "+/#", "+/broker/x", "$SYS/#"})
    void nobodyGetsWhatIsPublishedUnderADollar(String filter) throws IOException, MqttException {
        List<String> early = new CopyOnWriteArrayList<>();
        List<String> late = new CopyOnWriteArrayList<>();
        try (var first = subscriber("early", filter, early);
                var client = RawClient.connected(broker)) {
            assertThat(client.nextPacket()).isEqualTo(CONNACK);

            client.publishAtMostOnce("$SYS/broker/x", "hack");
            client.publishRetained("$SYS/broker/x", "hack");

            assertThat(client.nextPacket()).isEqualTo(PUBACK);
            try (var second = subscriber("late", filter, late)) {
                client.publishRetained("line/broker/x", "good");
                assertThat(client.nextPacket()).isEqualTo(PUBACK);
                List<String> wanted = filter.startsWith("$") ? List.of() : List.of("line/broker/x");
                await().untilAsserted(() -> {
                    assertThat(early).isEqualTo(wanted);
                    assertThat(late).isEqualTo(wanted);
                });
                second.disconnect();
            }
            first.disconnect();
        }
    }

    @Test
    void aLastWillUnderADollarIsNotPublished() throws IOException, MqttException {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (var subscriber = subscriber("early", "#", heard)) {
            try (var client = RawClient.withWill(broker, "$SYS/broker/connection/bridge/state", "0")) {
                assertThat(client.nextPacket()).isEqualTo(CONNACK);
            }
            try (var client = RawClient.withWill(broker, "line/gone", "0")) {
                assertThat(client.nextPacket()).isEqualTo(CONNACK);
            }

            await().untilAsserted(() -> assertThat(heard).containsExactly("line/gone"));
            subscriber.disconnect();
        }
    }

    private MqttClient subscriber(String name, String filter, List<String> heard) throws MqttException {
        MqttClient client = new MqttClient(broker.uri().toString(), name, new MemoryPersistence());
        client.connect();
        client.subscribe(filter, 1, (topic, message) -> heard.add(topic));
        return client;
    }
}
