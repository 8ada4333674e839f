package linetwin.cli.command.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping tried on recorded messages. */
class MappingCheckTest {
    private static final String PUMPS = "../scenarios/mappings/pump-line.yaml";

    @TempDir
    private Path folder;

    private final Console console = Console.withoutDisplay();

    @Test
    void eachMessageIsToldWithWhatItBecameOrWhyNot() throws Exception {
        Path file = folder.resolve("raw.jsonl");
        Files.writeString(file, """
            {"at":"2026-01-05T06:00:00.000000Z","topic":"works/A/OP10/status","qos":1,"retained":false,"payload":{"ts":1767592800000,"mode":"ALARM_LEAK"}}
            {"at":"2026-01-05T06:00:01.000000Z","topic":"works/A/BUF1/fill","qos":1,"retained":false,"base64":"Ng=="}
            {"at":"2026-01-05T06:00:02.000000Z","topic":"works/A/OP10/status","qos":1,"retained":false,"payload":{"mode":"RUN"}}
            {"at":"2026-01-05T06:00:03.000000Z","topic":"other","qos":1,"retained":false,"text":"x"}
            {"tst":"2026-01-05T06:00:04.000000+0000","topic":"works/A/BUF1/fill","qos":0,"retain":0,"payloadlen":1,"payload":"5"}
            """);

        assertThat(console.run("check", PUMPS, "--messages", file.toString())).isEqualTo(ExitStatus.FAILED_CHECK);

        assertThat(console.out().lines())
                .containsSubsequence(
                        "1  2026-01-05T06:00:00Z  works/A/OP10/status",
                        "    messages.1: bearing: FAILED (leak-tester), at 2026-01-05T06:00:00Z",
                        "    messages.4: between: level 6",
                        "    messages.1: NOT USED: /ts is missing",
                        "    fits no topic of the mapping",
                        "    messages.4: between: level 5",
                        "5 messages: 3 used, 1 with something that could not be used, 1 that mean nothing here.",
                        "  not used, 1 times: /ts is missing");
    }

    @Test
    void mistakeOfAMappingIsToldAsSuch() throws Exception {
        Path file = folder.resolve("line.yaml");
        Files.writeString(file, Files.readString(Path.of(PUMPS)).replace("RUN: WORKING", "RUN: WORKNG"));

        assertThat(console.run("check", file.toString())).isEqualTo(ExitStatus.FAILED_CHECK);

        assertThat(console.err())
                .contains("messages.1.state.names.RUN: 'WORKNG' must be a state", "Maybe 'WORKING' is meant.")
                .doesNotContain("scenario");
    }

    @Test
    void messagesOfAnyKindAreRecordedAsTheyAre() throws Exception {
        Path file = folder.resolve("raw.jsonl.gz");
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                MqttClient plant = new MqttClient(broker.uri().toString(), "plant", new MemoryPersistence())) {
            plant.connect();
            plant.publish("works/A/BUF1/fill", "full".getBytes(UTF_8), 1, true);
            plant.publish("works/A/BUF2/fill", new byte[] {(byte) 0xff, 0}, 1, true);
            plant.publish("works/A/OP10/status", "{\"mode\":\n\"RUN\"}".getBytes(UTF_8), 1, true);
            Thread command = new Thread(() -> console.run(
                    "record",
                    file.toString(),
                    "--raw",
                    "--mapping",
                    PUMPS,
                    "--broker",
                    broker.uri().toString()));
            command.start();
            await().until(() -> Files.exists(file) && read(file).lines().count() == 3);
            command.interrupt();
            command.join();
            plant.disconnect();
        }

        assertThat(read(file)).contains("\"text\":\"full\"", "\"base64\":\"/wA=\"", "\"payload\":{\"mode\": \"RUN\"}");
    }

    private static String read(Path file) {
        StringBuilder lines = new StringBuilder();
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                lines.append((char) b);
            }
        } catch (java.io.IOException e) {
            return lines.toString(); // not finished yet
        }
        return lines.toString();
    }
}
