package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttPayloadSink;
import linetwin.link.mqtt.wire.MqttSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // they wait for time, not for the processor
class RecordCommandTest {
    private final Console recorder = Console.withoutDisplay();
    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));

    @TempDir
    Path folder;

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    @Test
    void recordingOfABrokerGivesTheKpisThatThePublisherRecordedItself() throws Exception {
        Path heard = folder.resolve("heard.jsonl.gz");
        Path said = folder.resolve("said.jsonl.zst");
        Thread recording = startRecording(heard);

        Console publisher = Console.withoutDisplay();
        int status = publisher.run(
                "publish",
                "teaching/two-stations",
                "--broker",
                address(),
                "--pace",
                "max",
                "--duration",
                "3 h",
                "--record",
                said.toString());
        recording.join();

        assertThat(status).as(publisher.err()).isEqualTo(ExitStatus.OK);
        assertThat(kpis(heard)).isEqualTo(kpis(said));
    }

    /** As after a recorder that died: the run may be finished when it comes back, and says nothing new any more. */
    @Test
    void recordingThatIsGoneOnWithEndsEvenIfItsRunIsFinishedAlready() {
        assertThat(Console.withoutDisplay()
                        .run(
                                "publish",
                                "teaching/two-stations",
                                "--broker",
                                address(),
                                "--pace",
                                "max",
                                "--duration",
                                "10 min"))
                .isEqualTo(ExitStatus.OK);

        Thread recording = startRecording(folder.resolve("heard.jsonl"), "--append");

        await().until(() -> !recording.isAlive());
    }

    @Test
    void disturbedReplayIsRecordedAsItArrivesAndKeepsItsCounts() throws Exception {
        Path original = folder.resolve("original.jsonl");
        assertThat(Console.withoutDisplay()
                        .run(
                                "run",
                                "teaching/two-stations",
                                "--replications",
                                "2",
                                "--duration",
                                "2 h",
                                "--record",
                                original.toString()))
                .isEqualTo(ExitStatus.OK);
        Path heard = folder.resolve("heard.jsonl");
        Thread recording = startRecording(heard);

        Console replay = Console.withoutDisplay();
        int status = replay.run(
                "replay",
                original.toString(),
                "--broker",
                address(),
                "--pace",
                "max",
                "--disturb",
                "drop=5%,duplicate=5%,reorder=5%,delay=2s",
                "--seed",
                "4");
        recording.join();

        assertThat(status).as(replay.err()).isEqualTo(ExitStatus.OK);
        assertThat(replay.err()).containsPattern("[1-9]\\d* dropped, [1-9]\\d* duplicated, [1-9]\\d* reordered");
        assertThat(kpis(heard).get("kpis")).isEqualTo(kpis(original).get("kpis"));
    }

    @Test
    void whatIsNoJsonIsCountedAndNamed() throws Exception {
        Path heard = folder.resolve("heard.jsonl");
        Thread recording = startRecording(heard);
        try (MqttPayloadSink sink = new MqttPayloadSink(MqttSettings.of(address(), "garbage"))) {
            sink.start();
            sink.publish("linetwin/v1/garbage", "{\"no end".getBytes(StandardCharsets.UTF_8), 1, false);
            sink.publish("linetwin/v1/number", "[12.5,\n1]".getBytes(StandardCharsets.UTF_8), 1, false);
            await().until(() -> Files.readString(heard).contains("12.5"));
        }
        recording.interrupt();
        recording.join();

        assertThat(recorder.err()).contains("1 messages could not be recorded").contains("linetwin/v1/garbage");
        assertThat(Files.readAllLines(heard).get(1))
                .endsWith("\"topic\":\"linetwin/v1/number\",\"qos\":1,\"retained\":false,\"payload\":[12.5, 1]}");
    }

    /** MQTT 3.1.1, section 3.1.4: a broker disconnects the client that was there before. */
    @Test
    void ofTwoRecordersOfOneNameOneGivesUpAndSaysWhy() throws Exception {
        Console other = Console.withoutDisplay();
        AtomicInteger otherStatus = new AtomicInteger(ExitStatus.OK);
        AtomicInteger status = new AtomicInteger(ExitStatus.OK);
        Thread first = new Thread(() -> status.set(recordAs(recorder, "first.jsonl")));
        Thread second = new Thread(() -> otherStatus.set(recordAs(other, "second.jsonl")));
        first.start();
        second.start();

        await().atMost(Duration.ofMinutes(2)).until(() -> !first.isAlive() || !second.isAlive());

        String said = first.isAlive() ? other.err() : recorder.err();
        (first.isAlive() ? second : first).join();
        int given = first.isAlive() ? otherStatus.get() : status.get();
        first.interrupt();
        second.interrupt();
        first.join();
        second.join();
        assertThat(said).contains("another client named 'same' is connected");
        assertThat(given).isEqualTo(ExitStatus.FAILED_CHECK);
    }

    private int recordAs(Console console, String file) {
        return console.run("record", folder.resolve(file).toString(), "--broker", address(), "--client", "same");
    }

    private Thread startRecording(Path file, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("record", file.toString(), "--broker", address(), "--until-finished"));
        arguments.addAll(List.of(options));
        Thread recording = new Thread(() -> recorder.run(arguments.toArray(String[]::new)));
        recording.start();
        await().until(() -> recorder.err().contains("connected to"));
        return recording;
    }

    private String address() {
        return broker.uri().toString();
    }

    private static JsonNode kpis(Path file) throws Exception {
        Console console = Console.withoutDisplay();
        assertThat(console.run("replay", file.toString(), "--json"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);
        return new ObjectMapper().readTree(console.out()).get("runs").get(0);
    }
}
