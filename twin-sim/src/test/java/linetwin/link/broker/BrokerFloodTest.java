package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import linetwin.link.broker.access.Role;
import linetwin.link.broker.access.Users;
import linetwin.link.secret.Password;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients without manners may do to the broker while a line goes on. */
class BrokerFloodTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CONNACK = 0x20;
    private static final int HUNG_UP = -1;
    private static final Room ROOM = new Room(100, 6, 10, 10_000, 1_000, 400, 2_000, 50_000_000);

    private static final Users USERS = Users.none()
            .with("line", Role.PUBLISHER, password("right"))
            .with("recorder", Role.VIEWER, password("right"))
            .with("anna", Role.VIEWER, password("right"));

    private static final String EVENT = "linetwin/v1/a/b/c/d/_/event";

    /** Passwords are made to be slow to compare: 40 who guess would keep the threads busy that carry messages. */
    @Test
    void guessesOfPasswordsHoldUpNeitherMessagesNorOtherUsers() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger guesses = new AtomicInteger();
        try (var broker = EmbeddedBroker.start(settings(), ROOM);
                var viewer = connect(broker, "viewer", "recorder", true);
                var line = connect(broker, "line", "line", true)) {
            viewer.subscribe("#", 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));
            List<Thread> guessers = IntStream.range(0, 40)
                    .mapToObj(number -> new Thread(() -> guess(broker, number, isOver, guesses)))
                    .toList();
            guessers.forEach(Thread::start);
            await().atMost(SOON).until(() -> guesses.get() > 5);

            long begin = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                line.publish(EVENT, Integer.toString(i).getBytes(UTF_8), 1, false);
            }
            await().atMost(SOON).until(() -> heard.size() == 200);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            try (var known = connect(broker, "again", "line", true);
                    var late = connect(broker, "late", "anna", true)) {
                assertThat(known.isConnected()).isTrue();
                assertThat(late.isConnected()).isTrue();
                late.disconnect();
                known.disconnect();
            }
            isOver.set(true);
            for (Thread guesser : guessers) {
                guesser.join();
            }
            assertThat(took).isLessThan(Duration.ofSeconds(10));
            viewer.disconnect();
            line.disconnect();
        }
    }

    private static void guess(EmbeddedBroker broker, int number, AtomicBoolean isOver, AtomicInteger guesses) {
        while (!isOver.get()) {
            try (var client = new MqttClient(broker.uri().toString(), "guess-" + number, new MemoryPersistence())) {
                assertThatThrownBy(() -> client.connect(login("recorder", "guess" + number, true)))
                        .isInstanceOf(MqttException.class);
                guesses.incrementAndGet();
            } catch (MqttException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void connectionsThatSayNothingDoNotKeepOthersOutAndAreEndedSoon() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try (var broker = EmbeddedBroker.start(settings(), ROOM)) {
            for (int i = 0; i < 1_000; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), broker.port());
                socket.getOutputStream().write(0x10);
                silent.add(socket);
            }
            await().atMost(SOON).ignoreExceptions().until(() -> {
                try (var line = connect(broker, "line", "line", true)) {
                    boolean isIn = line.isConnected();
                    line.disconnect();
                    return isIn;
                }
            });
            for (Socket socket : silent) {
                socket.setSoTimeout(20_000);
                assertThat(isEnded(socket)).isTrue();
            }
        }
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try (socket) {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketException e) { // reset
            return true;
        }
    }

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
                var line = connect(broker, "line", "", true)) {
            for (int i = 0; i < 20; i++) {
                line.publish("t/" + i, Integer.toString(i).getBytes(UTF_8), 1, true);
            }
            line.publish("t/0", "again".getBytes(UTF_8), 1, true);
            line.publish("t/1", new byte[0], 1, true);
            line.publish("t/30", "30".getBytes(UTF_8), 1, true);
            line.publish("t/2", new byte[20_000], 1, true);

            try (var late = connect(broker, "late", "", true)) {
                late.subscribe("#", 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));
                await().untilAsserted(() -> assertThat(heard)
                        .containsExactlyInAnyOrder("again", "2", "3", "4", "5", "6", "7", "8", "9", "30"));
                late.disconnect();
            }
            line.disconnect();
        }
    }

    @Test
    void sessionsAreKeptForAFewAndNewOnesRefusedSoThatThoseWhoAreThereGetTheirs() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), ROOM)) {
            for (int i = 0; i < 6; i++) {
                try (var client = connect(broker, "recorder-" + i, "", false)) {
                    client.subscribe("#", 1);
                    client.disconnect();
                }
            }
            assertThatThrownBy(() -> connect(broker, "one-more", "", false)).isInstanceOf(MqttException.class);
            try (var passing = connect(broker, "passing", "", true);
                    var known = connect(broker, "recorder-3", "", false)) {
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
                try (var client = connect(broker, id, "", false)) {
                    client.subscribe("#", 1);
                    client.disconnect();
                }
            }
            try (var line = connect(broker, "line", "", true)) {
                await().pollDelay(Duration.ofSeconds(1)).until(line::isConnected); // until the room is shared out
                for (int i = 0; i < 3_000; i++) {
                    line.publish("t/event", Integer.toString(i).getBytes(UTF_8), 1, false);
                }
                line.disconnect();
            }
            try (var client = new MqttClient(broker.uri().toString(), "first", new MemoryPersistence())) {
                client.setCallback(new Collector(heard));
                client.connect(login("", "", false));
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
                var line = connect(broker, "line", "", true)) {
            try (var client = connect(broker, "away", "", false)) {
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
                client.connect(login("", "", false));
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
        Room narrow = new Room(100, 6, 10, 10_000, 20, 400, 1_000, 50_000_000);
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0), narrow);
                var listener = connect(broker, "listener", "", true);
                var line = connect(broker, "line", "", true)) {
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

    /** Whoever connects under the id of another gets his session, or wipes it out. */
    @Test
    void anIdBelongsToTheUserWhoBroughtIt() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (var broker = EmbeddedBroker.start(settings(), ROOM);
                var line = connect(broker, "line", "line", true)) {
            try (var recorder = connect(broker, "the-recorder", "recorder", false)) {
                recorder.subscribe("#", 1);
                assertThatThrownBy(() -> connect(broker, "the-recorder", "anna", true))
                        .as("while it is there")
                        .isInstanceOf(MqttException.class);
                assertThat(recorder.isConnected()).isTrue();
                recorder.disconnect();
            }
            line.publish(EVENT, "kept".getBytes(UTF_8), 1, false);
            assertThatThrownBy(() -> connect(broker, "the-recorder", "anna", true))
                    .as("while it is away")
                    .isInstanceOf(MqttException.class);

            try (var recorder = new MqttClient(broker.uri().toString(), "the-recorder", new MemoryPersistence())) {
                recorder.setCallback(new Collector(heard));
                recorder.connect(login("recorder", "right", false));
                await().untilAsserted(() -> assertThat(heard).containsExactly("kept"));
                recorder.disconnect();
            }
            line.disconnect();
        }
    }

    private static BrokerSettings settings() {
        return BrokerSettings.loopback(0).withUsers(USERS);
    }

    private static MqttClient connect(EmbeddedBroker broker, String id, String user, boolean isClean)
            throws MqttException {
        var client = new MqttClient(broker.uri().toString(), id, new MemoryPersistence());
        client.connect(login(user, "right", isClean));
        return client;
    }

    private static MqttConnectOptions login(String user, String password, boolean isClean) {
        var options = new MqttConnectOptions();
        options.setCleanSession(isClean);
        options.setMaxInflight(1_000);
        if (!user.isEmpty()) {
            options.setUserName(user);
            options.setPassword(password.toCharArray());
        }
        return options;
    }

    private static Password password(String text) {
        return Password.of(text.toCharArray());
    }
}
