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
import linetwin.link.broker.access.Role;
import linetwin.link.broker.access.Users;
import linetwin.link.broker.room.Room;
import linetwin.link.secret.Password;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;

/** Those who want in without a right to it keep nobody out. */
class BrokerStrangersTest {
    private static final Duration SOON = Duration.ofMinutes(3); // each guess takes the processor a while, on purpose
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
        try (var guessers = new Guessers();
                var broker = EmbeddedBroker.start(settings(), ROOM);
                var viewer = TestClients.connect(broker, "viewer", "recorder", true);
                var line = TestClients.connect(broker, "line", "line", true)) {
            viewer.subscribe("#", 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));
            guessers.begin(broker);

            long begin = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                line.publish(EVENT, Integer.toString(i).getBytes(UTF_8), 1, false);
            }
            await().atMost(SOON).until(() -> heard.size() == 200);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            try (var known = TestClients.connect(broker, "again", "line", true);
                    var late = TestClients.connect(broker, "late", "anna", true)) {
                assertThat(known.isConnected()).isTrue();
                assertThat(late.isConnected()).isTrue();
                late.disconnect();
                known.disconnect();
            }
            viewer.disconnect();
            line.disconnect();
            guessers.end();
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** 40 who guess at one name as fast as they are answered; those who still wait for an answer go with the broker. */
    private static final class Guessers implements AutoCloseable {
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final AtomicInteger guesses = new AtomicInteger();
        private final List<Thread> threads = new ArrayList<>();

        void begin(EmbeddedBroker broker) {
            for (int i = 0; i < 40; i++) {
                int number = i;
                Thread thread = new Thread(() -> guess(broker, number));
                threads.add(thread);
                thread.start();
            }
            await().atMost(SOON).until(() -> guesses.get() > 5);
        }

        private void guess(EmbeddedBroker broker, int number) {
            while (!isOver.get()) {
                try (var client = new MqttClient(broker.uri().toString(), "guess-" + number, new MemoryPersistence())) {
                    assertThatThrownBy(() -> client.connect(TestClients.login("recorder", "guess" + number, true)))
                            .isInstanceOf(MqttException.class);
                    guesses.incrementAndGet();
                } catch (MqttException e) {
                    if (!isOver.get()) { // else it was left alone with its guess
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        /** Nobody begins to guess any more. */
        void end() {
            isOver.set(true);
        }

        @Override
        public void close() {
            end();
            try {
                for (Thread thread : threads) {
                    thread.interrupt(); // a client whose broker goes while it connects may wait for ever
                    thread.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** 40 who guess one name as fast as they are answered, and the user of that name and of another from the same address. */
    @Test
    void guessesFromTheSameAddressDoNotKeepNewcomersOut() throws Exception {
        try (var guessers = new Guessers();
                var broker = EmbeddedBroker.start(settings(), ROOM)) {
            guessers.begin(broker);
            for (String user : List.of("anna", "recorder")) {
                try (var newcomer = TestClients.connect(broker, "newcomer", user, true)) {
                    assertThat(newcomer.isConnected()).as(user).isTrue();
                    newcomer.disconnect();
                }
            }
            guessers.end();
        }
    }

    /** Each of them would take the desk a tenth of a second. */
    @Test
    void nobodyLooksAtPasswordsOfThoseWhoAreGone() throws Exception {
        try (var broker = EmbeddedBroker.start(settings(), ROOM)) {
            for (int i = 0; i < 60; i++) {
                RawClient.withLogin(broker, "anna", "guess" + i).close();
            }
            long begin = System.nanoTime();
            try (var newcomer = TestClients.connect(broker, "newcomer", "anna", true)) {
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
                newcomer.disconnect();
            }
        }
    }

    /** A flood of connections from one address may not use up its places: the oldest that says nothing gives way. */
    @Test
    void theOldestThatSaysNothingGivesWayAtOnce() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try (var broker = EmbeddedBroker.start(settings(), ROOM)) {
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), broker.port());
                socket.getOutputStream().write(new byte[] {0x10, 30, 0, 4, 'M', 'Q', 'T', 'T', 4});
                silent.add(socket);
            }
            long begin = System.nanoTime();
            try (var line = TestClients.connect(broker, "line", "line", true)) {
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
                line.disconnect();
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
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
                try (var line = TestClients.connect(broker, "line", "line", true)) {
                    boolean isIn = line.isConnected();
                    line.disconnect();
                    return isIn;
                }
            });
            for (Socket socket : silent) {
                socket.setSoTimeout(60_000);
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

    /** Whoever connects under the id of another gets his session, or wipes it out. */
    @Test
    void anIdBelongsToTheUserWhoBroughtIt() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (var broker = EmbeddedBroker.start(settings(), ROOM);
                var line = TestClients.connect(broker, "line", "line", true)) {
            try (var recorder = TestClients.connect(broker, "the-recorder", "recorder", false)) {
                recorder.subscribe("#", 1);
                assertThatThrownBy(() -> TestClients.connect(broker, "the-recorder", "anna", true))
                        .as("while it is there")
                        .isInstanceOf(MqttException.class);
                assertThat(recorder.isConnected()).isTrue();
                recorder.disconnect();
            }
            line.publish(EVENT, "kept".getBytes(UTF_8), 1, false);
            assertThatThrownBy(() -> TestClients.connect(broker, "the-recorder", "anna", true))
                    .as("while it is away")
                    .isInstanceOf(MqttException.class);

            try (var recorder = new MqttClient(broker.uri().toString(), "the-recorder", new MemoryPersistence())) {
                recorder.setCallback(new Collector(heard));
                recorder.connect(TestClients.login("recorder", "right", false));
                await().untilAsserted(() -> assertThat(heard).containsExactly("kept"));
                recorder.disconnect();
            }
            line.disconnect();
        }
    }

    private static BrokerSettings settings() {
        return BrokerSettings.loopback(0).withUsers(USERS);
    }

    private static Password password(String text) {
        return Password.of(text.toCharArray());
    }
}
