package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.recording.verify.RecordedRun;
import linetwin.link.recording.verify.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of this module's README works as it stands there, but for the port of the broker. */
@Tag("long")
class ReadmeTest {
    private static final String PROGRAM = "java -jar twin-ui/target/linetwin.jar ";
    private static final String BROKER = "tcp://127.0.0.1:1884";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    }

    /** What the commands that read recordings are given. */
    @BeforeAll
    static void record() throws IOException {
        for (String day : List.of("monday", "monday-again", "tuesday")) {
            Path file = Path.of("target", day + ".jsonl");
            Files.deleteIfExists(file);
            RecordedRun.of(file, "teaching/two-stations", day.startsWith("monday") ? 1 : 2, 0, 8);
        }
        for (String log : List.of("stops.csv", "counts.csv", "items.xes")) {
            Files.copy(
                    Path.of("src/test/resources/linetwin/link/log", log),
                    Path.of("target", log),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        deleteWhatCommandsRecord();
        double made = Verification.of(Path.of("target/monday.jsonl"))
                .kpis()
                .orElseThrow()
                .output()
                .good();
        Files.writeString(Path.of("target/monday-kpis.json"), "{\"goodVehicles\": " + made + "}");
    }

    private static void deleteWhatCommandsRecord() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                Path.of("target"), "{shift,week,items,two-stations-calibrated,drafted}*.{jsonl,yaml}*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    static Stream<String> commandsThatEnd() throws IOException {
        return commands()
                .filter(command -> !command.startsWith("broker ") && !command.startsWith("translate "))
                .filter(command -> !command.startsWith("record "))
                .filter(command -> !command.contains("plant.example")); // see ReadmeSecurityTest
    }

    @ParameterizedTest
    @MethodSource("commandsThatEnd")
    void commandOfTheReadmeSucceeds(String command) {
        boolean needsDisplay = command.startsWith("watch ");
        Console console = new Console(new FakeWindow(needsDisplay, settings -> {}));

        assertThat(console.run(words(command.replace(BROKER, broker.uri().toString()))))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);
    }

    @ParameterizedTest
    @CsvSource({"'broker ', MQTT broker on tcp://127.0.0.1:", "'translate ', pump-line is read from tcp://127.0.0.1:"})
    void commandOfTheReadmeRunsUntilItIsStopped(String begin, String saying) throws Exception {
        String command =
                commands().filter(line -> line.startsWith(begin)).findFirst().orElseThrow();
        Console console = Console.withoutDisplay();
        String here = command.replace(BROKER, broker.uri().toString()).replace("1884", "0");
        Thread thread = new Thread(() -> console.run(words(here)));

        thread.start();
        await().until(() -> console.out().startsWith(saying));
        thread.interrupt();
        thread.join();

        assertThat(console.err()).isEmpty();
    }

    @Test
    void recorderOfTheReadmeRunsUntilItIsStopped() throws Exception {
        String command = commands()
                .filter(line -> line.startsWith("record "))
                .findFirst()
                .orElseThrow();
        Console console = Console.withoutDisplay();
        Thread thread = new Thread(
                () -> console.run(words(command.replace(BROKER, broker.uri().toString()))));

        thread.start();
        await().until(() -> console.err().startsWith("connected to"));
        thread.interrupt();
        thread.join();

        assertThat(console.err()).contains("Recording: target/shift-heard.jsonl.gz, ");
    }

    private static Stream<String> commands() throws IOException {
        List<String> commands = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.substring(PROGRAM.length()).replaceFirst(" > \\S+$", ""))
                .map(line -> line.replace(" scenarios/", " ../scenarios/"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(8);
        return commands.stream();
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
