package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import linetwin.link.broker.room.Room;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients without manners leave with the broker, and what it keeps for the others. */
class BrokerRoomTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CONNACK = 0x20;
    private static final int HUNG_UP = -1;
    private static final Room ROOM = new Room(100, 6, 10, 10_000, 1_000, 400, 2_000, 50_000_000);

    @ParameterizedTest
    @ValueSource(ints = {128, 32_000})
    void topicsAndFiltersOfVeryManyLevelsEndTheConnectionAndNothingElse(int levels) throws Exception {
        String deep = "a/".repeat(levels) + "a";
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), ROOM)) {
            try (var client = RawClient.connected(broker)) {
                assertThat(client.nextPacket()).isEqualTo(CONNACK);
                client.publishAtMostOnce(deep, "x");
                assertThat(client.nextPacket()).isEqualTo(HUNG_UP);
            }
            try (var client = RawClient.connected(broker)) {
                assertThat(client.nextPacket()).isEqualTo(CONNACK);
                client.subscribe(deep);
                assertThat(client.nextPacket()).isEqualTo(HUNG_UP);
            }
            try (var client = RawClient.withWill(broker, deep, "x")) {
                assertThat(client.nextPacket()).isEqualTo(HUNG_UP);
            }
            try (var client = RawClient.connected(broker)) {
                assertThat(client.nextPacket()).isEqualTo(CONNACK);
                client.publishRetained("a/".repeat(127) + "a", "x");
                assertThat(client.nextPacket())
                        .as("127 levels more than one are allowed")
                        .isEqualTo(0x40);
            }
        }
    }

    @Test
    void asMuchIsRetainedAsThereIsRoomFor() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), ROOM);
                var line = TestClients.connect(broker, "line", "", true)) {
            for (int i = 0; i < 20; i++) {
                line.publish("t/" + i, Integer.toString(i).getBytes(UTF_8), 1, true);
            }
            line.publish("t/0", "again".getBytes(UTF_8), 1, true);
            line.publish("t/1", new byte[0], 1, true);
            line.publish("t/30", "30".getBytes(UTF_8), 1, true);
            line.publish("t/2", new byte[20_000], 1, true);

            try (var late = TestClients.connect(broker, "late", "", true)) {
                late.subscribe("#", 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));
                await().untilAsserted(() -> assertThat(heard)
                        .containsExactlyInAnyOrder("again", "2", "3", "4", "5", "6", "7", "8", "9", "30"));
                late.disconnect();
            }
            line.disconnect();
        }
    }

    /** As many as the broker has at 256 MB. */
    @Test
    void aLineThatStartsDuringAFloodOfRetainedTopicsIsRetainedWhole() throws Exception {
        Room narrow = new Room(100, 6, 768, 16_000_000, 1_024, 400, 2_000, 50_000_000);
        Set<String> heard = ConcurrentHashMap.newKeySet();
        AtomicBoolean isOver = new AtomicBoolean();
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), narrow)) {
            Thread flood = new Thread(() -> flood(broker, isOver));
            flood.start();
            try (var early = TestClients.connect(broker, "early", "", true)) {
                AtomicInteger flooded = new AtomicInteger();
                early.subscribe("flood/#", 0, (topic, message) -> flooded.incrementAndGet());
                await().atMost(SOON).untilAsserted(() -> assertThat(flooded).hasValueGreaterThan(500));
                early.disconnect();
            }
            try (var line = TestClients.connect(broker, "line", "", true)) {
                for (int i = 0; i < 360; i++) {
                    line.publish("line/" + i, "x".getBytes(UTF_8), 1, true);
                }
                line.disconnect();
            }
            try (var late = TestClients.connect(broker, "late", "", true)) {
                late.subscribe("line/#", 1, (topic, message) -> heard.add(topic));
                await().atMost(SOON).until(() -> heard.size() == 360);
                late.disconnect();
            }
            isOver.set(true);
            flood.join();
        }
    }

    private static void flood(EmbeddedBroker broker, AtomicBoolean isOver) {
        try (var client = RawClient.connected(broker)) {
            for (int i = 0; !isOver.get(); i++) {
                client.publishRetained("flood/" + i, "x");
            }
        } catch (IOException e) {
            assertThat(isOver).as("the broker hung up: " + e).isTrue();
        }
    }

    @Test
    void sessionsAreKeptForAFewAndNewOnesRefusedSoThatThoseWhoAreThereGetTheirs() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), ROOM)) {
            for (int i = 0; i < 6; i++) {
                try (var client = TestClients.connect(broker, "recorder-" + i, "", false)) {
                    client.subscribe("#", 1);
                    client.disconnect();
                }
            }
            assertThatThrownBy(() -> TestClients.connect(broker, "one-more", "", false))
                    .isInstanceOf(MqttException.class);
            try (var passing = TestClients.connect(broker, "passing", "", true);
                    var known = TestClients.connect(broker, "recorder-3", "", false)) {
                assertThat(passing.isConnected()).isTrue();
                assertThat(known.isConnected()).isTrue();
                passing.disconnect();
                known.disconnect();
            }
        }
    }

    @Test
    void whoeverIsAwayForLongGetsTheLatestAndTheBrokerKeepsItsMemory() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Room narrow = new Room(100, 6, 10, 10_000, 1_000, 400, 1_000, 50_000_000);
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), narrow)) {
            for (String id : List.of("first", "second")) {
                try (var client = TestClients.connect(broker, id, "", false)) {
                    client.subscribe("#", 1);
                    client.disconnect();
                }
            }
            try (var line = TestClients.connect(broker, "line", "", true)) {
                await().pollDelay(Duration.ofSeconds(1)).until(line::isConnected); // until the room is shared out
                for (int i = 0; i < 3_000; i++) {
                    line.publish("t/event", Integer.toString(i).getBytes(UTF_8), 1, false);
                }
                line.disconnect();
            }
            try (var client = new MqttClient(broker.uri().toString(), "first", new MemoryPersistence())) {
                client.setCallback(new Collector(heard));
                client.connect(TestClients.login("", "", false));
                await().atMost(SOON).until(() -> heard.contains("2999"));
                assertThat(heard).hasSizeBetween(500, 600).isSubsetOf(numbers(2_400, 3_000));
                client.disconnect();
            }
        }
    }

    /** Artemis would refuse the messages of everybody once half of the memory is full. */
    @Test
    void largeMessagesThatNobodyFetchesKeepNobodyFromPublishing() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), roomOf(4_000_000));
                var line = TestClients.connect(broker, "line", "", true)) {
            try (var client = TestClients.connect(broker, "away", "", false)) {
                client.subscribe("#", 1);
                client.disconnect();
            }
            for (int i = 0; i < 40; i++) {
                line.publish(
                        "t/event",
                        Integer.toString(i).concat(" ".repeat(1_000_000)).getBytes(UTF_8),
                        1,
                        false);
            }
            try (var client = new MqttClient(broker.uri().toString(), "away", new MemoryPersistence())) {
                client.setCallback(new Collector(heard));
                client.connect(TestClients.login("", "", false));
                await().atMost(SOON).until(() -> heard.stream().anyMatch(text -> text.startsWith("39 ")));
                client.disconnect();
            }
            assertThat(heard).hasSizeBetween(1, 8);
            line.disconnect();
        }
    }

    @Test
    void moreTopicsThanThereIsRoomForAreHeardLaterAndAll() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Room narrow = new Room(100, 6, 10, 10_000, 40, 400, 1_000, 50_000_000);
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), narrow);
                var listener = TestClients.connect(broker, "listener", "", true);
                var line = TestClients.connect(broker, "line", "", true)) {
            listener.subscribe("#", 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));
            for (int i = 0; i < 60; i++) {
                line.publish("t/" + i, Integer.toString(i).getBytes(UTF_8), 1, false);
            }
            await().atMost(SOON).untilAsserted(() -> assertThat(heard).containsExactlyElementsOf(numbers(0, 60)));
            listener.disconnect();
            line.disconnect();
        }
    }

    @Test
    void aClientHasItsFiltersAndNoMoreForUnsubscribingWhatItNeverAskedFor() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), ROOM)) {
            try (var client = RawClient.connected(broker)) {
                assertThat(client.nextPacket()).isEqualTo(CONNACK);
                for (int i = 0; i < 64; i++) {
                    client.subscribe("t/+/" + i);
                    client.unsubscribe("never/" + i);
                }
                client.subscribe("t/+/64");
                assertThat(answers(client)).endsWith(HUNG_UP).hasSizeLessThanOrEqualTo(129);
            }
            try (var client = RawClient.connected(broker)) {
                assertThat(client.nextPacket()).isEqualTo(CONNACK);
                client.subscribe("x".repeat(1_025));
                assertThat(client.nextPacket()).isEqualTo(HUNG_UP);
            }
        }
    }

    private static List<Integer> answers(RawClient client) throws IOException {
        List<Integer> answers = new ArrayList<>();
        do {
            answers.add(client.nextPacket());
        } while (answers.get(answers.size() - 1) != HUNG_UP);
        return answers;
    }

    private static Room roomOf(long waitingBytes) {
        return new Room(100, 6, 10, 10_000, 1_000, 400, 1_000, waitingBytes);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }
}
