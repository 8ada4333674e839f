package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.PayloadListener;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Part of a recording is published again. */
class ReplayTopicsTest {
    private static final String FIRST_STATION = "linetwin/v1/+/+/+/+/first/#";

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    private Path recording = Path.of("");

    @BeforeEach
    void record() {
        recording = folder.resolve("one.jsonl");
        Console run = Console.withoutDisplay();
        assertThat(run.run(
                        "run",
                        "teaching/two-stations",
                        "--replications",
                        "1",
                        "--duration",
                        "1 h",
                        "--record",
                        recording.toString()))
                .as(run.err())
                .isEqualTo(ExitStatus.OK);
    }

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    private Console replay(int expected, String... filters) {
        Console replay = Console.withoutDisplay();
        List<String> command = new ArrayList<>(
                List.of("replay", recording.toString(), "--broker", broker.uri().toString(), "--pace", "max"));
        for (String filter : filters) {
            command.addAll(List.of("--topic", filter));
        }
        assertThat(replay.run(command.toArray(String[]::new))).as(replay.err()).isEqualTo(expected);
        return replay;
    }

    private static long count(Console replay, String pattern) {
        return replay.err()
                .lines()
                .filter(line -> line.matches("\\d+ " + pattern))
                .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .sum();
    }

    @Test
    void onlyChosenTopicsAreHeardAndTheOthersAreCounted() throws Exception {
        long all = Files.readAllLines(recording).size() - 1L;
        MqttPayloadSource source = new MqttPayloadSource(
                MqttSettings.of(broker.uri().toString(), "listener"), List.of(Topic.ALL), new PayloadListener() {
                    @Override
                    public void onPayload(String topic, byte[] payload) {
                        heard.add(topic);
                    }

                    @Override
                    public void onConnection(boolean isUp, String detail) {}
                });
        try (source) {
            source.start();
            Console replay = replay(ExitStatus.OK, FIRST_STATION, "linetwin/v1/+/+/_/_/_/status");
            await().atMost(Duration.ofMinutes(1)).until(() -> heard.size() >= 2);

            long published = count(replay, "messages were published, and the broker confirmed them\\.");
            assertThat(published).isPositive();
            assertThat(published + count(replay, "messages of other topics were left out\\."))
                    .isEqualTo(all);
        }
        assertThat(heard).allMatch(topic -> topic.contains("/first/") || topic.endsWith("/_/_/_/status"));
    }

    @Test
    void aFilterThatChoosesNothingIsToldAsSuch() {
        assertThat(replay(ExitStatus.FAILED_CHECK, "linetwin/v2/#").err())
                .contains("No message has a topic that --topic chooses; the first has linetwin/v1/");
    }

    @Test
    void figuresOfPartOfALineAreNotTold() {
        Console replay = Console.withoutDisplay();
        assertThat(replay.run("replay", recording.toString(), "--topic", FIRST_STATION))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(replay.err()).contains("--topic", "are of no use without a broker");
    }
}
