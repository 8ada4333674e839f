package linetwin.link.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import linetwin.sim.live.Cable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A broker behind a link on which every packet takes 2 s: a round trip is twice the shortest keep-alive. */
@Execution(ExecutionMode.CONCURRENT) // they wait for time, not for the processor
class FarAwayTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration FAR = Duration.ofSeconds(2);

    @Test
    void messagesReachWhoeverIsFarAway() throws IOException {
        ReceivedTexts received = new ReceivedTexts();
        List<String> numbers =
                IntStream.range(0, 200).mapToObj(Integer::toString).toList();
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var cable = new Cable(broker.port())) {
            cable.delay(FAR);
            try (var viewer = connect(cable, "viewer", List.of("#"), received);
                    var line = connect(cable, "line", List.of(), new ReceivedTexts())) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(received.isUp()).isTrue());

                numbers.forEach(number ->
                        line.publish(new Outgoing("line/event", number.getBytes(UTF_8), new Delivery(1, false))));

                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(received.texts()).containsAll(numbers));
                assertThat(viewer.backlog()).isZero();
            }
        }
    }

    /** The check that comes before each command must not refuse what would work. */
    @Test
    void theCheckAdmitsIt() throws IOException {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                var cable = new Cable(broker.port())) {
            cable.delay(FAR);

            BrokerCheck.requirePublisher(MqttSettings.of(cable.uri(), "line"));

            assertThat(cable.uri()).isNotEqualTo(broker.uri().toString());
        }
    }

    private static MqttConnection connect(Cable cable, String client, List<String> filters, ReceivedTexts received) {
        var connection = new MqttConnection(
                MqttSettings.of(cable.uri(), client), new Greeting(Optional::empty, filters), received);
        connection.start();
        return connection;
    }
}
