package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import linetwin.link.broker.access.BrokerException;
import linetwin.model.telemetry.limit.Limits;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int AT_LEAST_ONCE = 1;

    @Test
    void aLateSubscriberGetsTheRetainedMessage() throws MqttException {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var publisher = connect(broker, "publisher", transientSession());
                var late = connect(broker, "late", transientSession())) {
            publisher.publish("line/state", "working".getBytes(UTF_8), AT_LEAST_ONCE, true);

            Queue<String> received = subscribe(late);

            await().untilAsserted(() -> assertThat(received).containsExactly("working"));
            publisher.disconnect();
            late.disconnect();
        }
    }

    @Test
    void aDurableSessionGetsWhatWasPublishedWhileItWasAwayInOrder() throws MqttException {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var publisher = connect(broker, "publisher", transientSession())) {
            try (var viewer = connect(broker, "viewer", durableSession())) {
                subscribe(viewer);
                viewer.disconnect();
            }
            for (String content : List.of("1", "2", "3")) {
                publisher.publish("line/event", content.getBytes(UTF_8), AT_LEAST_ONCE, false);
            }

            try (var viewer = new MqttClient(broker.uri().toString(), "viewer", new MemoryPersistence())) {
                Queue<String> received = collect(viewer);
                viewer.connect(durableSession());

                await().untilAsserted(() -> assertThat(received).containsExactly("1", "2", "3"));
                viewer.disconnect();
            }
            publisher.disconnect();
        }
    }

    @Test
    void aPublisherOfMoreThanTheContractAllowsIsDisconnected() throws MqttException {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var publisher = connect(broker, "publisher", transientSession())) {
            publisher.publish("line/state", new byte[Limits.PAYLOAD_BYTES], AT_LEAST_ONCE, false);

            assertThatThrownBy(() ->
                            publisher.publish("line/state", new byte[Limits.PAYLOAD_BYTES + 1], AT_LEAST_ONCE, false))
                    .isInstanceOf(MqttException.class);
            await().until(() -> !publisher.isConnected());
        }
    }

    /** Artemis itself forgets now and then that a client took leave when the end of its connection overtakes that. */
    @Test
    void aClientThatTakesLeaveHasNoLastWill() throws MqttException {
        MqttConnectOptions withWill = transientSession();
        withWill.setWill("line/status", "died".getBytes(UTF_8), AT_LEAST_ONCE, false);
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var viewer = connect(broker, "viewer", transientSession())) {
            Queue<String> received = subscribe(viewer);
            for (int client = 0; client < 20; client++) {
                try (var leaving = connect(broker, "leaving-" + client, withWill)) {
                    leaving.disconnect();
                }
            }
            viewer.publish("line/status", "last".getBytes(UTF_8), AT_LEAST_ONCE, false);

            await().untilAsserted(() -> assertThat(received).contains("last"));
            assertThat(received).containsExactly("last");
            viewer.disconnect();
        }
    }

    /** Artemis itself would first collect the 200 MiB. */
    @Test
    void aPacketThatIsFarTooLongIsNotWaitedFor() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var socket = new Socket(LOOPBACK, broker.port())) {
            socket.setSoTimeout(60_000);
            byte[] connectOf200MiB = {0x10, (byte) 0x80, (byte) 0x80, (byte) 0x80, 100, 0, 4, 'M', 'Q', 'T', 'T', 4};
            socket.getOutputStream().write(connectOf200MiB);

            assertThat(socket.getInputStream().read())
                    .as("end of the connection")
                    .isEqualTo(-1);
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var other = new ServerSocket(0, 1, LOOPBACK)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.loopback(other.getLocalPort())))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageStartingWith(
                            "port " + other.getLocalPort() + " is in use on 127.0.0.1, by another broker perhaps.\n")
                    .satisfies(refusal -> assertThat(adviceOf(refusal)).isNotEqualTo(other.getLocalPort()));
        }
    }

    /** The port that a refusal advises, on which a broker can be started. */
    private static int adviceOf(Throwable refusal) {
        String port = String.valueOf(refusal.getMessage())
                .replaceFirst("(?s).*\nMaybe --port (\\d+), which is free, or 0 for any free one\\.", "$1");
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(Integer.parseInt(port)))) {
            return broker.port();
        }
    }

    @Test
    void aClosedBrokerGivesItsPortBack() {
        var first = EmbeddedBroker.start(BrokerSettings.loopback(0));
        first.close();

        try (var second = EmbeddedBroker.start(BrokerSettings.loopback(first.port()))) {
            assertThat(second.uri()).isEqualTo(first.uri());
        }
    }

    @Test
    void itLeavesNoFileInTheWorkingDirectory() throws IOException, MqttException {
        List<Path> before = workingDirectory();
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var publisher = connect(broker, "publisher", transientSession())) {
            publisher.publish("line/state", new byte[500_000], AT_LEAST_ONCE, true);
            publisher.disconnect();
        }

        assertThat(workingDirectory()).isEqualTo(before);
    }

    private static List<Path> workingDirectory() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.sorted().toList();
        }
    }

    private static MqttClient connect(EmbeddedBroker broker, String id, MqttConnectOptions options)
            throws MqttException {
        var client = new MqttClient(broker.uri().toString(), id, new MemoryPersistence());
        client.connect(options);
        return client;
    }

    private static Queue<String> subscribe(MqttClient client) throws MqttException {
        Queue<String> received = collect(client);
        client.subscribe("#", AT_LEAST_ONCE);
        return received;
    }

    private static Queue<String> collect(MqttClient client) {
        var received = new ConcurrentLinkedQueue<String>();
        client.setCallback(new Collector(received));
        return received;
    }

    private static MqttConnectOptions transientSession() {
        return new MqttConnectOptions();
    }

    private static MqttConnectOptions durableSession() {
        var options = new MqttConnectOptions();
        options.setCleanSession(false);
        return options;
    }
}
