package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.link.mqtt.MqttPayloadSink;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.PayloadListener;
import linetwin.link.mqtt.wire.MqttSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients of MQTT 5, sound and broken, at a broker behind which ours, which speak 3.1.1 only, publish and listen: whatever the
 * former send, the latter lose nothing and stay connected.
 */
class BrokerWireFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 600;
    private static final int BETWEEN = 10;

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final Listener listener = new Listener();
    private final MqttPayloadSource source =
            new MqttPayloadSource(MqttSettings.of(broker.uri().toString(), "reader"), List.of("#"), listener);
    private final MqttPayloadSink line =
            new MqttPayloadSink(MqttSettings.of(broker.uri().toString(), "line"));

    @BeforeEach
    void start() {
        source.start();
        line.start();
        await().atMost(SOON).until(() -> listener.connections.contains(true));
    }

    @AfterEach
    void stop() {
        source.close();
        line.close();
        broker.close();
    }

    @Test
    void messagesOfMqttFiveArriveWithoutTheirProperties() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            send(socket, FivePackets.connect("five"));
            send(socket, FivePackets.publish("of/five", 1, 0, "{\"a\":1}"));
            send(socket, FivePackets.subscribe("line/#"));

            await().atMost(SOON).untilAsserted(() -> assertThat(listener.heard).containsExactly("of/five {\"a\":1}"));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(listener.heard).contains("will/of/five gone"));
        assertThat(listener.connections).containsExactly(true);
    }

    /** An alias stands for a topic that nobody sees, and the broker says in its CONNACK that it takes none. */
    @Test
    void aTopicAliasEndsTheConnection() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            socket.setSoTimeout(60_000);
            send(socket, FivePackets.connect("five"));
            send(socket, FivePackets.publish("of/five", 1, 3, "{}"));

            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty(); // returns when the broker hangs up
        }
        line.publish("line/still", "1".getBytes(UTF_8), 1, false);
        await().atMost(SOON).until(() -> listener.heard.contains("line/still 1"));
        assertThat(listener.heard).doesNotContain("of/five {}");
    }

    @Test
    void brokenPacketsOfMqttFiveHarmNobodyElse() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < CONNECTIONS; i++) {
            attack(random, i);
            if (i % BETWEEN == 0) {
                line.publish("line/event", Integer.toString(i).getBytes(UTF_8), 1, false);
            }
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listener.heard.stream().filter(text -> text.startsWith("line/event")))
                        .hasSize(CONNECTIONS / BETWEEN));
        assertThat(listener.connections).as("never lost").containsExactly(true);
        assertThat(line.confirmation().isComplete()).isTrue();
    }

    private void attack(Random random, int number) {
        List<byte[]> sound = List.of(
                FivePackets.connect("five-" + number),
                FivePackets.publish("of/five", 1, random.nextInt(3), "{}"),
                FivePackets.subscribe("of/+/#"),
                FivePackets.publish("of/five", 2, 1, "x".repeat(random.nextInt(2_000))),
                FivePackets.disconnect());
        int broken = random.nextInt(sound.size());
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < sound.size(); i++) {
            all.writeBytes(i == broken ? mutant(sound.get(i), random) : sound.get(i));
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            send(socket, all.toByteArray());
            socket.setSoTimeout(5); // whatever it answers
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            Thread.onSpinWait(); // hung up, or silent
        }
    }

    private static byte[] mutant(byte[] sound, Random random) {
        byte[] mutant = sound.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextBoolean() ? random.nextInt(Math.min(16, mutant.length)) : random.nextInt(mutant.length);
            mutant[at] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static void send(Socket socket, byte[] packet) throws IOException {
        socket.getOutputStream().write(packet);
        socket.getOutputStream().flush();
    }

    /** Notes what comes, and each change of the connection. */
    private static final class Listener implements PayloadListener {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<Boolean> connections = new CopyOnWriteArrayList<>();

        @Override
        public void onPayload(String topic, byte[] payload) {
            heard.add(topic + " " + new String(payload, UTF_8));
        }

        @Override
        public void onConnection(boolean isUp, String detail) {
            connections.add(isUp);
        }
    }
}
