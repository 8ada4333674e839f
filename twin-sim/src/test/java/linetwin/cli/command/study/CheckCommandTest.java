package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    @Test
    void soundScenarioIsConfirmedWithTheMarksOfItsParameters() {
        Console console = Console.withoutDisplay();

        assertThat(console.run("check", "teaching/two-stations", "--evidence")).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("two-stations is a valid scenario: ")
                .containsPattern(
                        "parameters by evidence: \\d+ S, \\d+ D, \\d+ K, \\d+ C, \\d+ assumed, \\d+ without a mark\\.")
                .containsPattern("parameter +value +mark +basis\n");
    }

    @Test
    void scenarioWithMistakesFailsTheCheck(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("line.yaml"), "schema: linetwin-scenario/1\nspeed: 3\n");
        Console console = Console.withoutDisplay();

        assertThat(console.run("check", file.toString())).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.err()).contains("line.yaml, line 2");
    }

    @Test
    void missingFileIsWrongInputAndNoFailedCheck() {
        assertThat(Console.withoutDisplay().run("check", "nowhere.yaml")).isEqualTo(ExitStatus.WRONG_INPUT);
    }

    /** Which could not be read twice: once for what it is, and once for what it says. */
    @Test
    void aPipeIsCheckedAsWhatItsTextSays(@TempDir Path folder) throws Exception {
        String mapping = Files.readString(Path.of("..", "scenarios", "mappings", "pump-line.yaml"));
        String scenario = Files.readString(Path.of("..", "scenarios", "teaching", "two-stations.yaml"));

        assertThat(checkPipe(folder.resolve("a"), mapping)).contains(" is a valid mapping: ");
        assertThat(checkPipe(folder.resolve("b"), scenario)).contains(" is a valid scenario: ");
        assertThat(checkPipe(folder.resolve("c"), scenario.replaceFirst("capacity: \\d+", "capacity: none")))
                .contains("/c, line ")
                .contains("capacity: 'none' ");
    }

    private static String checkPipe(Path pipe, String text) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe, text));
        Console console = Console.withoutDisplay();
        console.run("check", pipe.toString());
        writer.get(10, TimeUnit.SECONDS);
        return console.out() + console.err();
    }

    private static void write(Path pipe, String text) {
        try {
            Files.writeString(pipe, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema: linetwin-experiment/1 | , line 1, column 9: schema: 'linetwin-experiment/1' is the schema of an experiment, which sweep reads; must be a scenario.
            schema: linetwin-demo/1       | , line 1, column 9: schema: 'linetwin-demo/1' is the schema of a demo, which the window reads; must be a scenario.
            {"schema":"linetwin.recording/1"} | : is a recording, which verify and replay read; must be a scenario file.
            """)
    void aFileOfAnotherKindIsToldAsThatAlone(String text, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("line.yaml"), text + "\n");
        Console console = Console.withoutDisplay();

        assertThat(console.run("check", file.toString())).isNotEqualTo(ExitStatus.OK);
        assertThat(console.err().replaceFirst("^linetwin: ", "")).isEqualTo(file + message + "\n");
    }

    @Test
    void aMappingIsNoScenarioToRun() {
        Console console = Console.withoutDisplay();
        Path mapping = Path.of("..", "scenarios", "mappings", "pump-line.yaml");

        assertThat(console.run("run", mapping.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .endsWith(
                        ": schema: 'linetwin-mapping/1' is the schema of a mapping, which translate, import and check read;"
                                + " must be a scenario.\n")
                .hasLineCount(1);
    }
}
