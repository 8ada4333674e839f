package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.sim.live.Cable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The end of a publication with a broker that is slow, or away. */
@Execution(ExecutionMode.CONCURRENT) // they wait for time, not for the processor
class EndOfRunTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int SLOW = 20_000;

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final Console publisher = Console.withoutDisplay();
    private final AtomicInteger status = new AtomicInteger(-1);

    @TempDir
    Path folder;

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    @Test
    void aSlowBrokerIsWaitedForAndTheWaitIsTold() throws Exception {
        Path heard = folder.resolve("heard.jsonl");
        Thread recorder = record(heard);
        try (var cable = new Cable(broker.port())) {
            cable.throttle(SLOW);

            Thread line = publish(cable, "--pace", "max", "--duration", "30 min");
            line.join();

            assertThat(publisher.err()).containsPattern("Waiting for the broker: \\d+ of \\d+ messages are confirmed");
            assertThat(status).as(publisher.err()).hasValue(ExitStatus.OK);
        }
        recorder.join();
        // where the link was slow enough to be lost, its last will may follow
        assertThat(statuses(heard)).anySatisfy(said -> assertThat(said).contains("FINISHED"));
    }

    @Test
    void aBrokerThatWasAwayAtTheEndHearsOfIt() throws Exception {
        Path heard = folder.resolve("heard.jsonl");
        Thread recorder = record(heard);
        try (var cable = new Cable(broker.port())) {
            Thread line = publish(cable, "--pace", "600", "--duration", "30 min");
            await().atMost(SOON).until(() -> Files.readString(heard).contains("ONLINE"));
            cable.cut();
            await().atMost(SOON).until(() -> publisher.err().contains("Waiting for the broker"));
            cable.mend();
            line.join();
            assertThat(status).as(publisher.err()).hasValue(ExitStatus.OK);
        }
        recorder.join();
        // the last will of the link that was cut may follow
        assertThat(statuses(heard)).anySatisfy(said -> assertThat(said).contains("FINISHED"));
    }

    @Test
    void whatABrokerThatStaysAwayDidNotConfirmIsCountedAndItSaysTheLastWill() throws Exception {
        Path heard = folder.resolve("heard.jsonl");
        Thread recorder = record(heard);
        try (var cable = new Cable(broker.port())) {
            Thread line = publish(cable, "--pace", "600", "--duration", "30 min", "--wait", "1 s");
            await().atMost(SOON).until(() -> Files.readString(heard).contains("ONLINE"));
            cable.cut();
            line.join();

            assertThat(status).as(publisher.err()).hasValue(ExitStatus.FAILED_CHECK);
            assertThat(publisher.err()).containsPattern("[1-9]\\d* of \\d+ messages were not confirmed by the broker");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(lastStatus(heard)).contains("OFFLINE"));
        }
        recorder.interrupt();
        recorder.join();
    }

    @Test
    void aReplayTellsWhatWasConfirmedAndNotWhatWasQueued() throws Exception {
        Path recording = folder.resolve("run.jsonl");
        assertThat(publisher.run(
                        "run",
                        "teaching/two-stations",
                        "--replications",
                        "2",
                        "--duration",
                        "1 h",
                        "--record",
                        recording.toString()))
                .isEqualTo(ExitStatus.OK);
        long messages = Files.readAllLines(recording).size() - 1L;
        try (var cable = new Cable(broker.port())) {
            cable.throttle(SLOW);
            Console replay = Console.withoutDisplay();
            Thread playing = new Thread(() -> status.set(replay.run(
                    "replay", recording.toString(), "--pace", "max", "--wait", "10 s", "--broker", cable.uri())));
            playing.start();
            await().atMost(SOON).until(() -> replay.err().contains("Waiting for the broker"));
            cable.cut();
            playing.join();

            assertThat(status).hasValue(ExitStatus.FAILED_CHECK);
            String said = replay.err();
            long confirmed = Long.parseLong(said.replaceAll("(?s).*?(\\d+) messages were published.*", "$1"));
            long missing = Long.parseLong(said.replaceAll("(?s).*?(\\d+) of \\d+ messages were not confirmed.*", "$1"));
            assertThat(confirmed + missing).isEqualTo(messages);
            assertThat(missing).isPositive();
        }
    }

    private Thread record(Path file) {
        Console console = Console.withoutDisplay();
        Thread recorder = new Thread(() -> console.run(
                "record",
                file.toString(),
                "--until-finished",
                "--broker",
                broker.uri().toString()));
        recorder.start();
        await().atMost(SOON).until(() -> console.err().contains("connected to"));
        return recorder;
    }

    private Thread publish(Cable cable, String... options) {
        List<String> command = Stream.concat(
                        Stream.of("publish", "teaching/two-stations", "--broker", cable.uri()), Stream.of(options))
                .toList();
        Thread line = new Thread(() -> status.set(publisher.run(command.toArray(String[]::new))));
        line.start();
        return line;
    }

    private static String lastStatus(Path recording) throws IOException {
        List<String> statuses = statuses(recording);
        return statuses.isEmpty() ? "" : statuses.get(statuses.size() - 1);
    }

    private static List<String> statuses(Path recording) throws IOException {
        return Files.readAllLines(recording).stream()
                .filter(line -> line.contains("/status\""))
                .toList();
    }
}
