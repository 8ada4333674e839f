package linetwin.link.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.NotSafeException;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableSessionTest {
    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    @Test
    void aSubscriberThatWasAwayFindsWhatWasSentMeanwhile() {
        visit(new Diary());
        publish("1", "2");

        var diary = new Diary();
        try (var reader = connected(diary)) {
            await().untilAsserted(() -> assertThat(diary.texts).containsExactly("1", "2"));
            assertThat(reader.backlog()).isZero();
        }
    }

    @Test
    void whatWasNotMadeSafeIsDeliveredAgain() {
        var forgetful = new Diary();
        forgetful.isFull = true;
        try (var reader = connected(forgetful)) {
            publish("1");
            await().untilAsserted(() -> assertThat(forgetful.texts).containsExactly("1"));
            assertThat(reader.backlog()).isZero();
        }

        var careful = new Diary();
        try (var reader = connected(careful)) {
            publish("2");
            await().untilAsserted(() -> assertThat(careful.texts).containsExactly("1", "2"));
            assertThat(reader.backlog()).isZero();
        }
    }

    @Test
    void whatWasMadeSafeIsNotDeliveredAgain() {
        String[] first = IntStream.range(0, 25).mapToObj(Integer::toString).toArray(String[]::new);
        var careful = new Diary();
        try (var reader = connected(careful)) {
            publish(first);
            await().untilAsserted(() -> assertThat(careful.safe).isEqualTo(List.of(first)));
            assertThat(reader.backlog()).isZero();
        }

        var next = new Diary();
        try (var reader = connected(next)) {
            publish("last");
            await().untilAsserted(() -> assertThat(next.texts).containsExactly("last"));
            assertThat(reader.backlog()).isZero();
        }
    }

    private void visit(Diary diary) {
        connected(diary).close();
    }

    private MqttConnection connected(Diary diary) {
        MqttSettings settings =
                MqttSettings.of(broker.uri().toString(), "reader").withDurableSession();
        var connection = new MqttConnection(settings, new Greeting(Optional::empty, List.of("#")), diary);
        connection.start();
        await().until(() -> diary.isUp);
        return connection;
    }

    private void publish(String... texts) {
        var settings = MqttSettings.of(broker.uri().toString(), "writer");
        try (var connection =
                new MqttConnection(settings, new Greeting(Optional::empty, List.of()), new ReceivedTexts())) {
            connection.start();
            for (String text : texts) {
                connection.publish(new Outgoing("line/event", text.getBytes(UTF_8), new Delivery(1, false)));
            }
            await().until(() -> connection.backlog() == 0);
        }
    }

    /** Takes what comes, and makes it safe as long as it is not full. */
    private static final class Diary implements ConnectionListener {
        private final List<String> texts = new CopyOnWriteArrayList<>();
        private volatile List<String> safe = List.of();
        private volatile boolean isUp;
        private volatile boolean isFull;

        @Override
        public void onMessage(String topic, byte[] payload) {
            texts.add(new String(payload, UTF_8));
        }

        @Override
        public void commit() {
            if (isFull) {
                throw new NotSafeException("the diary is full");
            }
            safe = List.copyOf(texts);
        }

        @Override
        public void onConnection(boolean up, String detail) {
            isUp = up;
        }
    }
}
