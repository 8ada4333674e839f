package linetwin.link.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Brokers that do not do what telemetry needs: MQTT 3.1.1 lets them say so by hanging up only, as Mosquitto does. */
@Execution(ExecutionMode.CONCURRENT) // they wait for time, not for the processor
class BrokerRefusalsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final int FLAGS = 7;
    private static final int WILL_QOS = 0x18;
    private static final int WILL_RETAIN = 0x20;

    @Test
    void aBrokerThatRetainsNothingIsNamedBeforePublishing() throws IOException {
        try (var broker = scripted().refusing((type, body) -> type == CONNECT && (body[FLAGS] & WILL_RETAIN) != 0)) {
            assertThatThrownBy(() -> BrokerCheck.requirePublisher(MqttSettings.of(broker.uri(), "line")))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageContaining("does not take messages that it should retain")
                    .hasMessageEndingWith("Maybe retain_available is false in its settings (Mosquitto).");
        }
    }

    @Test
    void aBrokerOfQosZeroIsNamedBeforePublishing() throws IOException {
        try (var broker = scripted().refusing((type, body) -> type == CONNECT && (body[FLAGS] & WILL_QOS) != 0)) {
            assertThatThrownBy(() -> BrokerCheck.requirePublisher(MqttSettings.of(broker.uri(), "line")))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageContaining("takes messages of QoS 0 only")
                    .hasMessageEndingWith("Maybe max_qos is 0 in its settings (Mosquitto).");
        }
    }

    @Test
    void aBrokerThatTakesSmallPacketsOnlyIsNamedWithTheSizeAndOnce() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        try (var broker = scripted().acknowledging().refusing((type, body) -> body.length > 2_000);
                var connection = connect(broker, List.of(), said)) {
            connection.publish(new Outgoing("line/description", new byte[5_000], new Delivery(1, true)));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(said)
                            .anyMatch(detail -> detail.contains("has 5000 bytes, on line/description.")
                                    && detail.contains("max_packet_size")));
        }
    }

    /** As behind something that forwards connections to a broker which is down. */
    @Test
    void aBrokerThatIsNotThereIsNotComplainedAbout() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        try (var broker = scripted().refusing((type, body) -> true);
                var connection = connect(broker, List.of(), said)) {
            connection.publish(new Outgoing("line/description", new byte[5_000], new Delivery(1, true)));

            await().atMost(SOON).until(() -> broker.connections() > 8);

            assertThat(said).isNotEmpty().noneMatch(detail -> detail.contains("5000 bytes"));
            connection.giveUp();
        }
    }

    @Test
    void aSubscriptionThatIsGrantedAtQosZeroIsTold() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        try (var broker = scripted().granting(0);
                var connection = connect(broker, List.of("#"), said)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(said)
                            .containsExactly("connected to " + broker.uri() + ", which delivers at QoS 0 only"));
            assertThat(connection.backlog()).isZero();
        }
    }

    @Test
    void aBrokerThatIsTooSlowToAnswerIsNotTakenForOneThatForbids() throws IOException {
        try (var broker = scripted().ignoring(SUBSCRIBE)) {
            assertThatThrownBy(() -> BrokerCheck.requirePublisher(MqttSettings.of(broker.uri(), "line")))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageContaining("does not answer")
                    .hasMessageNotContaining("role");
        }
    }

    @Test
    void aBrokerThatTakesEverythingIsNotComplainedAbout() throws IOException {
        try (var broker = scripted()) {
            BrokerCheck.requirePublisher(MqttSettings.of(broker.uri(), "line"));

            assertThat(broker.types()).doesNotContain(PUBLISH);
        }
    }

    private static ScriptedBroker scripted() throws IOException {
        return new ScriptedBroker(connection -> new byte[0]);
    }

    private static MqttConnection connect(ScriptedBroker broker, List<String> filters, List<String> said) {
        var listener = new ConnectionListener() {
            @Override
            public void onMessage(String topic, byte[] payload) {}

            @Override
            public void onConnection(boolean isUp, String detail) {
                said.add(detail);
            }
        };
        var connection = new MqttConnection(
                MqttSettings.of(broker.uri(), "client"), new Greeting(Optional::empty, filters), listener);
        connection.start();
        return connection;
    }
}
