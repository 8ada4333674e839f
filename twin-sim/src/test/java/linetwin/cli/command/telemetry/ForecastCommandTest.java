package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.recording.verify.RecordedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forecast} of two stations: from a recording of eight hours, and from a broker. */
class ForecastCommandTest {
    private static final String SCENARIO = "teaching/two-stations";

    @TempDir
    private Path folder;

    private final Console console = Console.withoutDisplay();

    @Test
    void aRecordingIsForetoldFromATime() throws IOException {
        Path recording = recorded();

        assertThat(forecast(recording.toString(), "--at", "5 h"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .startsWith("two-stations at 2026-01-05T11:00:00Z: ")
                .contains("good vehicles by", "plan reached", "2026-01-05T12:00:00Z")
                .containsPattern("\\d+–\\d+");
    }

    @Test
    void theSameIsGivenAsData() throws IOException {
        Path recording = recorded();

        assertThat(forecast(recording.toString(), "--at", "2026-01-05T11:00:00Z", "--json", "--seed", "3"))
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .contains(
                        "\"kind\" : \"forecast\"", "\"seed\" : 3", "\"replications\" : 40", "\"heardFromBegin\" : true")
                .contains("\"levelFraction\" : 0.95", "\"planFraction\" : ");
    }

    /** At twice the cycle the second station makes 30 an hour at most. */
    @Test
    void valuesThatWereSetWhileTheLineRanAreForetoldWith() throws IOException {
        Path recording = recorded();
        String changes = "\"changes\":{\"areas.shop.elements.second.cycle\":\"120 s\"}";
        String told = Files.readString(recording).replaceFirst("(\"colours\":\\[[^]]*\\])", "$1," + changes);
        Files.writeString(recording, told);

        assertThat(forecast(recording.toString(), "--at", "5 h"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .contains("While it ran, areas.shop.elements.second.cycle was set to 120 s.")
                .containsPattern("2026-01-05T19:00:00Z +\\d+ .* 0 %\n");
    }

    @Test
    void theScenarioOfAnotherLineIsRefused() throws IOException {
        Path recording = recorded();

        assertThat(console.run("forecast", recording.toString(), "--scenario", "teaching/paint-rework"))
                .isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .contains("linetwin: the line that is heard, 'two-stations', has the element '")
                .contains("Maybe another scenario is meant, such as 'two-stations'.");
    }

    @Test
    void aTimeOutsideOfTheRecordingIsRefused() throws IOException {
        Path recording = recorded();

        assertThat(forecast(recording.toString(), "--at", "9 h")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .isEqualTo("linetwin: --at 2026-01-05T15:00:00Z is outside of " + recording
                        + ", which lasts from 2026-01-05T06:00:00Z to 2026-01-05T14:00:00Z.\n"
                        + "Maybe a time on the line is meant, or so long after its begin.\n");
    }

    @Test
    void aRecordingThatEndsBeforeAllWasToldIsRefused() throws IOException {
        Path recording = recorded();
        List<String> lines = Files.readAllLines(recording);
        Path begin = Files.write(folder.resolve("begin.jsonl"), lines.subList(0, 4));

        assertThat(forecast(begin.toString())).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .startsWith(
                        "linetwin: up to 2026-01-05T06:00:00Z, " + begin + " tells too little: nothing was heard of '")
                .contains("Maybe --at is to be later");
    }

    @Test
    void aLineOnABrokerIsForetoldByWhoBeganToListenLate() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();
            assertThat(console.run("publish", SCENARIO, "--broker", address, "--pace", "max", "--duration", "3 h"))
                    .as(console.err())
                    .isEqualTo(ExitStatus.OK);

            assertThat(forecast("--broker", address)).as(console.err()).isEqualTo(ExitStatus.OK);

            assertThat(console.out())
                    .contains("two-stations at 2026-01-05T13:00:00Z: ")
                    .contains("The line was running before it was heard");
        }
    }

    @Test
    void aBrokerWithoutALineIsGivenUp() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();

            assertThat(forecast("--broker", address, "--wait", "1 s")).isEqualTo(ExitStatus.WRONG_INPUT);

            assertThat(console.err())
                    .isEqualTo("linetwin: within 1 s, " + address + " told too little: no line described itself.\n"
                            + "Maybe no line is published there, or --wait is to be longer.\n");
        }
    }

    @Test
    void optionsOfTheOtherSourceAreRefused() throws IOException {
        Path recording = recorded();

        assertThat(forecast("--at", "2 h")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(forecast(recording.toString(), "--every", "5 min", "--at", "2 h"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(forecast(recording.toString(), "--store", "twin.db")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(forecast(recording.toString(), "--broker", "tcp://127.0.0.1:1"))
                .isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .contains("--at is of a recording.")
                .contains("--store keeps forecasts that are made again and again; it needs --every.")
                .contains("--at and --every exclude each other")
                .contains("a recording and --broker exclude each other");
    }

    private Path recorded() throws IOException {
        Path file = folder.resolve("line.jsonl");
        RecordedRun.of(file, SCENARIO, 1, 0, 8);
        return file;
    }

    private int forecast(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "forecast";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String[] rest = {"--scenario", SCENARIO, "--replications", "40"};
        System.arraycopy(rest, 0, all, arguments.length + 1, rest.length);
        return console.run(all);
    }
}
