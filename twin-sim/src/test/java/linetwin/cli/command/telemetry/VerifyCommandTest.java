package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.recording.verify.RecordedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code verify} and {@code diff} on recordings of four hours of two stations. */
class VerifyCommandTest {
    @TempDir
    private Path folder;

    private final Console console = Console.withoutDisplay();
    private Path recording = Path.of("");

    @BeforeEach
    void record() throws IOException {
        recording = recorded("monday.jsonl", 1);
    }

    @Test
    void wholeRecordingKeepsToTheContract() {
        assertThat(console.run("verify", recording.toString())).isEqualTo(ExitStatus.OK);

        assertThat(console.out()).matches(".*monday\\.jsonl: \\d+ messages keep to the contract\\.\n");
    }

    @Test
    void findingsAreListedCountedAndBounded() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(recording));
        for (int line = lines.size() - 20; line > lines.size() - 120; line -= 10) {
            lines.remove(line);
        }
        Files.write(recording, lines);

        assertThat(console.run("verify", recording.toString(), "--most", "3")).isEqualTo(ExitStatus.FAILED_CHECK);

        assertThat(console.out().lines()).hasSize(4);
        assertThat(console.out()).contains(": sequence: ").containsPattern("; the first 3 findings are shown\\.\n$");
    }

    @Test
    void figuresAreComparedWithinTheTolerance() throws IOException {
        Path expected =
                Files.writeString(folder.resolve("kpis.json"), "{\"goodVehicles\": 220, \"scrappedVehicles\": 0}");

        assertThat(console.run("verify", recording.toString(), "--expect", expected.toString(), "--tolerance", "10 %"))
                .as(console.out())
                .isEqualTo(ExitStatus.OK);
        assertThat(console.run("verify", recording.toString(), "--expect", expected.toString()))
                .isEqualTo(ExitStatus.FAILED_CHECK);

        assertThat(console.out())
                .contains("goodVehicles is ", ", but 220.0 is expected\n", " messages, 1 unexpected figure.\n");
    }

    @Test
    void whatOtherCommandsPrintIsExpectedToo() throws IOException {
        assertThat(console.run("run", "teaching/two-stations", "--replications", "2", "--json"))
                .isEqualTo(ExitStatus.OK);
        Path expected = Files.writeString(folder.resolve("kpis.json"), console.out());

        Console other = Console.withoutDisplay();
        other.run("verify", recording.toString(), "--expect", expected.toString(), "--tolerance", "1000 %");

        assertThat(other.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"good": 1}           | : 'good' is no figure of a line, only goodVehiclesPerPlannedHour, goodVehiclesPerLabourHour,
            {"goodVehicles": "x"} | : goodVehicles: 'x' must be a number.
            {"goodVehicles": 1e400} | : goodVehicles is larger than any figure can be.
            {}                    | ' has no figures; must be an object such as {"goodVehicles": 120}.'
            [1]                   | ' is no JSON object of figures.'
            {"a"                  | ' is no JSON: '
            """)
    void figuresThatCanNotBeReadAreRefused(String text, String message) throws IOException {
        Path expected = Files.writeString(folder.resolve("kpis.json"), text);

        assertThat(console.run("verify", recording.toString(), "--expect", expected.toString()))
                .isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).startsWith("linetwin: " + expected + message);
    }

    @Test
    void recordingThatIsNotThereIsWrongInput() {
        assertThat(console.run("verify", "none.jsonl")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.run("diff", "none.jsonl", recording.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.run("verify", recording.toString(), "--tolerance", "1 %"))
                .isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).isEqualTo("""
                linetwin: there is no recording none.jsonl.
                linetwin: there is no recording none.jsonl.
                linetwin: --tolerance is of no use without figures.
                Maybe --expect is missing.
                """);
    }

    @Test
    void recordingsOfOneSeedAreTheSame() throws IOException {
        assertThat(console.run(
                        "diff", recording.toString(), recorded("again.jsonl", 1).toString()))
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out()).matches("The same \\d+ messages, but for run ids and wall times\\.\n");
    }

    @Test
    void firstDifferenceAndTheFiguresAreShown() throws IOException {
        Path other = recorded("other.jsonl", 2);

        assertThat(console.run("diff", recording.toString(), other.toString())).isEqualTo(ExitStatus.FAILED_CHECK);

        assertThat(console.out())
                .startsWith("The first 0 messages are the same. Then:\n")
                .contains("/description /seed\n  " + recording + ", line 2: 1\n  " + other + ", line 2: 2\n")
                .containsPattern("goodVehicles +\\d+\\.0000 +\\d+\\.0000 +[+-]\\d+\\.\\d\\d %\n");
    }

    private Path recorded(String name, long seed) throws IOException {
        return RecordedRun.of(folder.resolve(name), "teaching/two-stations", seed, 0, 4)
                .file();
    }
}
