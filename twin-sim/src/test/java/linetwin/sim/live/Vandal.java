package linetwin.sim.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Somebody who publishes garbage on every topic of a line, also retained, with nothing but an ordinary MQTT client. */
final class Vandal implements AutoCloseable {
    private static final List<byte[]> GARBAGE = Stream.of(
                    "",
                    "garbage",
                    "{",
                    "[]",
                    "{\"schema\":\"linetwin/2\"}",
                    "{\"schema\":\"linetwin/1\",\"seq\":\"one\"}",
                    "{\"a\":" + "[".repeat(1_000))
            .map(text -> text.getBytes(UTF_8))
            .toList();

    private static final byte[] BINARY = {(byte) 0xFF, 0, (byte) 0xFE, 1};

    private final List<Message> examples;
    private final MqttClient client;

    Vandal(Stage stage) throws MqttException {
        examples = stage.window().received(Message.class);
        client = new MqttClient(stage.broker().uri(), "vandal", new MemoryPersistence());
        var options = new MqttConnectOptions();
        options.setMaxInflight(1_000); // Paho counts down after it has told the sender to go on
        client.connect(options);
    }

    /** For so long, and until every topic has had its share, however slow the machine is. */
    void rage(Duration time) throws MqttException {
        List<String> topics = examples.stream()
                .map(Message::topic)
                .map(Topic::toString)
                .distinct()
                .toList();
        long end = System.nanoTime() + time.toNanos();
        client.publish("linetwin/v1/test/plant/_/_/_/gossip", GARBAGE.get(1), 1, true);
        client.publish("linetwin/v1/Test/plant/_/_/_/state", GARBAGE.get(1), 1, true);
        lie();
        for (int i = 0; i < topics.size() || System.nanoTime() < end; i++) {
            scribble(topics.get(i % topics.size()));
        }
    }

    private void scribble(String topic) throws MqttException {
        for (byte[] garbage : GARBAGE) {
            client.publish(topic, garbage, 1, true);
        }
        client.publish(topic, BINARY, 1, true);
    }

    /** Says of the line, in its own name, what can't be true. */
    private void lie() throws MqttException {
        var json = new JsonCodec();
        for (Message example : examples.subList(Math.max(0, examples.size() - 50), examples.size())) {
            if (example instanceof StateMessage || example instanceof LevelMessage) {
                String truth = new String(json.encode(example), UTF_8);
                String seq = "\"seq\":" + example.header().seq();
                publish(example, truth.replace(seq, "\"seq\":" + Long.MAX_VALUE));
                publish(
                        example,
                        truth.replace("\"simTime\":\"2026", "\"simTime\":\"2126")
                                .replace(seq, seq + "000"));
            }
        }
    }

    private void publish(Message example, String lie) throws MqttException {
        client.publish(example.topic().toString(), lie.getBytes(UTF_8), 1, true);
    }

    @Override
    public void close() throws MqttException {
        client.disconnect();
        client.close();
    }
}
