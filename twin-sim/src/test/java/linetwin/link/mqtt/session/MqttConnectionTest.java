package linetwin.link.mqtt.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.ReceivedTexts;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import org.junit.jupiter.api.Test;

class MqttConnectionTest {
    private static final Duration RECONNECT = Duration.ofSeconds(60);
    private static final List<String> EVERYTHING = List.of("#");

    private final ReceivedTexts publisherSide = new ReceivedTexts();
    private final ReceivedTexts viewerSide = new ReceivedTexts();

    @Test
    void messagesArriveInTheirOrderThroughMoreThanOneWindow() {
        List<String> numbers =
                IntStream.range(0, 2_000).mapToObj(Integer::toString).toList();
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var viewer = connect(broker, "viewer", EVERYTHING, viewerSide);
                var publisher = connect(broker, "publisher", List.of(), publisherSide)) {
            await().untilAsserted(() -> assertThat(viewerSide.isUp()).isTrue());

            numbers.forEach(number -> publisher.publish(message("line/event", number, false)));

            await().untilAsserted(() -> assertThat(viewerSide.texts()).hasSizeGreaterThanOrEqualTo(numbers.size()));
            assertThat(viewerSide.texts()).containsExactlyElementsOf(numbers);
            await().until(() -> publisher.backlog() == 0 && viewer.backlog() == 0);
        }
    }

    @Test
    void aBrokerThatComesBackGetsWhatWaitedForIt() {
        var first = EmbeddedBroker.start(BrokerSettings.loopback(0));
        try (var publisher = connect(first, "publisher", List.of(), publisherSide)) {
            await().untilAsserted(() -> assertThat(publisherSide.isUp()).isTrue());
            first.close();
            await().untilAsserted(() -> assertThat(publisherSide.isUp()).isFalse());

            publisher.publish(message("line/a", "1", true));
            publisher.publish(message("line/b", "2", true));
            assertThat(publisher.backlog()).isEqualTo(2);

            try (var second = EmbeddedBroker.start(BrokerSettings.loopback(first.port()))) {
                await().atMost(RECONNECT).until(() -> publisher.backlog() == 0);
                try (var viewer = connect(second, "viewer", EVERYTHING, viewerSide)) {
                    await().untilAsserted(() -> assertThat(viewerSide.texts()).containsExactlyInAnyOrder("1", "2"));
                    assertThat(viewer.backlog()).isZero();
                }
            }
        }
    }

    /** One that keeps nothing has forgotten its listeners too, and who comes back first is chance. */
    @Test
    void whatABrokerForgotIsSaidAgainOnceItsListenersAreBack() {
        var first = EmbeddedBroker.start(BrokerSettings.loopback(0));
        try (var publisher = connectRepeating(first, publisherSide)) {
            await().untilAsserted(() -> assertThat(publisherSide.isUp()).isTrue());
            publisher.publish(message("line/state", "known", true));
            await().until(() -> publisher.backlog() == 0);
            first.close();
            await().untilAsserted(() -> assertThat(publisherSide.isUp()).isFalse());
            publisher.publish(message("line/event", "new", false));
            try (var second = EmbeddedBroker.start(BrokerSettings.loopback(first.port()))) {
                await().atMost(RECONNECT)
                        .untilAsserted(() -> assertThat(publisherSide.isUp()).isTrue());
                try (var late = connect(second, "late", EVERYTHING, viewerSide)) {
                    await().atMost(RECONNECT)
                            .untilAsserted(() -> assertThat(viewerSide.texts()).contains("known", "new"));
                    assertThat(late.backlog()).isZero();
                }
            }
        }
    }

    private static MqttConnection connectRepeating(EmbeddedBroker broker, ReceivedTexts received) {
        var connection = new MqttConnection(
                MqttSettings.of(broker.uri().toString(), "publisher"),
                new Greeting(Optional::empty, List.of(), List.of(), 100),
                received);
        connection.start();
        return connection;
    }

    @Test
    void aSubscriptionOutlivesTheBroker() {
        var first = EmbeddedBroker.start(BrokerSettings.loopback(0));
        try (var viewer = connect(first, "viewer", EVERYTHING, viewerSide)) {
            await().untilAsserted(() -> assertThat(viewerSide.isUp()).isTrue());
            first.close();
            await().untilAsserted(() -> assertThat(viewerSide.isUp()).isFalse());

            try (var second = EmbeddedBroker.start(BrokerSettings.loopback(first.port()))) {
                await().atMost(RECONNECT)
                        .untilAsserted(() -> assertThat(viewerSide.isUp()).isTrue());
                viewer.publish(message("line/event", "after", false));

                await().untilAsserted(() -> assertThat(viewerSide.texts()).containsExactly("after"));
                assertThat(second.port()).isEqualTo(first.port());
            }
        }
    }

    @Test
    void aListenerThatFailsLosesOneMessageAndNotTheConnection() {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var viewer = connect(broker, "viewer", EVERYTHING, viewerSide)) {
            await().untilAsserted(() -> assertThat(viewerSide.isUp()).isTrue());

            viewer.publish(message("line/event", ReceivedTexts.POISON, false));
            viewer.publish(message("line/event", "next", false));

            await().untilAsserted(() -> assertThat(viewerSide.texts()).containsExactly("next"));
            assertThat(viewerSide.isUp()).isTrue();
        }
    }

    @Test
    void aClosedConnectionLeavesNoThread() {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            try (var viewer = connect(broker, "leaver", EVERYTHING, viewerSide)) {
                await().untilAsserted(() -> assertThat(viewerSide.isUp()).isTrue());
                assertThat(threadsOf("leaver")).isNotEmpty();
                assertThat(viewer.backlog()).isZero();
            }

            await().untilAsserted(() -> assertThat(threadsOf("leaver")).isEmpty());
        }
    }

    private static List<String> threadsOf(String clientId) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(clientId))
                .toList();
    }

    private static MqttConnection connect(
            EmbeddedBroker broker, String clientId, List<String> filters, ReceivedTexts received) {
        var connection = new MqttConnection(
                MqttSettings.of(broker.uri().toString(), clientId), new Greeting(Optional::empty, filters), received);
        connection.start();
        return connection;
    }

    private static Outgoing message(String topic, String content, boolean retained) {
        return new Outgoing(topic, content.getBytes(UTF_8), new Delivery(1, retained));
    }
}
