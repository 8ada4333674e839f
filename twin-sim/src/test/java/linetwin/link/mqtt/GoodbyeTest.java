package linetwin.link.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.session.Confirmation;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import org.junit.jupiter.api.Test;

/** Who takes leave without having said all must not be taken for one who has: the last will is said in the place of the end. */
class GoodbyeTest {
    private static final int PUBLISH = 3;
    private static final int DISCONNECT = 14;

    @Test
    void whoeverSaidAllTakesLeave() throws IOException {
        try (var broker = new ScriptedBroker(connection -> new byte[0]).acknowledging()) {
            say("the end", broker);

            await().until(() -> broker.types().contains(DISCONNECT));
        }
    }

    @Test
    void whoeverCouldNotSayAllHangsUpSoThatTheLastWillIsSaid() throws IOException {
        try (var broker = new ScriptedBroker(connection -> new byte[0])) {
            MqttConnection connection = say("the end", broker);

            assertThat(broker.types()).contains(PUBLISH).doesNotContain(DISCONNECT);
            assertThat(connection.confirmation()).isEqualTo(new Confirmation(0, 1, 0));
        }
    }

    private static MqttConnection say(String what, ScriptedBroker broker) {
        var connection = new MqttConnection(
                MqttSettings.of(broker.uri(), "line"), new Greeting(Optional::empty, List.of()), new ReceivedTexts());
        try (connection) {
            connection.start();
            connection.publish(new Outgoing("line/status", what.getBytes(UTF_8), new Delivery(1, true)));
            await().until(() -> broker.types().contains(PUBLISH));
        }
        return connection;
    }
}
