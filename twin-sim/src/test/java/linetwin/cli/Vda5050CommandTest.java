package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.PayloadListener;
import linetwin.link.mqtt.wire.MqttSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options {@code --vda5050} of the commands that publish, over a broker. */
class Vda5050CommandTest {
    private static final List<String> AGVS = List.of("agvs-1", "agvs-2", "agvs-3");

    private final Console console = Console.withoutDisplay();

    @TempDir
    private Path folder;

    @Test
    void theAgvsOfALineAndOfItsRecordingAreOnTopicsOfTheirOwn() {
        String file = folder.resolve("run.jsonl").toString();
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();
            Latest live = Latest.of(address, "uagv/v3/linetwin/#");
            publish("publish", "teaching/agv-roads", "--broker", address, "--duration", "2 h", "--record", file);
            live.requireAllOf("uagv/v3/linetwin/");
            live.close();

            Latest replayed = Latest.of(address, "hall/v3/acme/#");
            publish(
                    "replay",
                    file,
                    "--broker",
                    address,
                    "--vda5050-interface",
                    "hall",
                    "--vda5050-manufacturer",
                    "acme");
            replayed.requireAllOf("hall/v3/acme/");
            replayed.close();
        }
    }

    private void publish(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 3);
        all[arguments.length] = "--pace";
        all[arguments.length + 1] = "max";
        all[arguments.length + 2] = "--vda5050";
        assertThat(console.run(all)).as(console.err()).isZero();
    }

    @Test
    void whatTellsNoAgvsSaysSo() {
        assertThat(console.run("publish", "teaching/two-stations", "--vda5050", "--broker", "tcp://127.0.0.1:1"))
                .isEqualTo(2);
        assertThat(console.err())
                .contains("--vda5050 is of no use for 'two-stations', which has no AGVs on roads.")
                .contains("Maybe teaching/agv-roads is meant.");
    }

    @Test
    void namesWithoutTheOptionAndNamesThatAreNoLevelsAreRefused() {
        assertThat(console.run("publish", "teaching/agv-roads", "--vda5050-interface", "hall"))
                .isEqualTo(2);
        assertThat(console.err()).contains("Maybe --vda5050 is missing.");
        assertThat(console.run("publish", "teaching/agv-roads", "--vda5050", "--vda5050-interface", "a/b"))
                .isEqualTo(2);
        assertThat(console.err()).contains("the interface name is 'a/b'; must be 1 to 64 letters");
    }

    /** The latest message of each topic. */
    private record Latest(MqttPayloadSource source, Map<String, String> messages) {
        static Latest of(String broker, String filter) {
            Map<String, String> messages = new ConcurrentHashMap<>();
            MqttPayloadSource source = new MqttPayloadSource(
                    MqttSettings.of(broker, "master-control-" + filter.charAt(0)),
                    List.of(filter),
                    new PayloadListener() {
                        @Override
                        public void onPayload(String topic, byte[] payload) {
                            messages.put(topic, new String(payload, StandardCharsets.UTF_8));
                        }

                        @Override
                        public void onConnection(boolean isUp, String detail) {
                            messages.put("up", detail);
                        }
                    });
            source.start();
            await().until(() -> messages.containsKey("up"));
            return new Latest(source, messages);
        }

        void requireAllOf(String root) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(AGVS)
                            .allSatisfy(agv -> assertThat(messages.getOrDefault(root + agv + "/connection", ""))
                                    .contains("\"connectionState\":\"OFFLINE\"")));
            for (String agv : AGVS) {
                assertThat(messages)
                        .containsKeys(root + agv + "/factsheet", root + agv + "/state", root + agv + "/order");
            }
        }

        void close() {
            source.close();
        }
    }
}
