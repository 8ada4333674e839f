package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.sim.scenario.Expectation;
import linetwin.sim.validation.ExactCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTest {
    /** A station of constant cycle: a part each 2 s, exactly. */
    private static final String CASE = """
        schema: linetwin-scenario/1
        name: two-seconds
        title: A part each two seconds
        plan: {rate: 1 /s, ideal-takt: 1 s}
        experiment: {replications: 3, warm-up: 100 s, duration: 1000 s}
        expect:
          - {of: out, figure: throughput, value: 0.5}
        areas:
          bench:
            elements:
              items: {kind: source}
              station: {cycle: 2 s}
              out: {kind: sink}
        """;

    private final Console console = Console.withoutDisplay();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void caseOfOnesOwnIsCheckedByTheFolderThatItIsIn() throws IOException {
        Files.writeString(folder.resolve("two-seconds.yaml"), CASE);

        assertThat(console.run("validate", folder.toString())).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .containsPattern("two-seconds  throughput of out +0\\.500000 +0\\.50 +0\\.00 +3 +agrees")
                .contains("1 of 1 exact values agree");
    }

    @Test
    void valueThatDoesNotAgreeIsAFailedCheck() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), CASE.replace("value: 0.5", "value: 0.51"));

        assertThat(console.run("validate", file.toString())).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.out()).contains("DIFFERS").contains("0 of 1 exact values agree");
    }

    @Test
    void intervalTooWideProvesNothing() throws IOException {
        Path file =
                Files.writeString(folder.resolve("wide.yaml"), CASE.replace("cycle: 2 s", "cycle: {exponential: 2 s}"));

        assertThat(console.run("validate", file.toString())).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.out()).contains("TOO WIDE");
    }

    @Test
    void scenarioWithoutExactValuesIsRefused() {
        assertThat(console.run("validate", "teaching/two-stations")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).isEqualTo("""
            linetwin: two-stations has no exact value to compare with.
            Maybe 'expect' is missing in its file.
            """);
    }

    @Test
    void expectedElementMustExist() throws IOException {
        Path file = Files.writeString(folder.resolve("typo.yaml"), CASE.replace("of: out", "of: oot"));

        assertThat(console.run("validate", file.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("typo.yaml, line 7").contains("is not an element of the line");
    }

    @ParameterizedTest
    @CsvSource({
        "'of: items, figure: mean-content', a source",
        "'of: buffer, figure: visits', a buffer",
        "'of: buffer, figure: state-fraction, state: blocked', a buffer",
        "'of: out, figure: mean-stay', a sink",
        "'of: station, figure: state-fraction', needs 'state'"
    })
    void whatAnElementCanNotHaveIsRefusedAtItsLine(String expected, String what) throws IOException {
        String text = CASE.replace("of: out, figure: throughput", expected)
                .replace("station: {", "buffer: {kind: buffer, capacity: 2}\n      station: {");
        Path file = Files.writeString(folder.resolve("impossible.yaml"), text);

        assertThat(console.run("check", file.toString())).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.err() + console.out())
                .contains("impossible.yaml, line 7")
                .contains(what);
    }

    /** Stopped for 2 s after each 8 s of work. */
    @Test
    void sharesOfEveryStateAreMeasured() throws IOException {
        String stopped = CASE.replace(
                        "cycle: 2 s", "cycle: 2 s, stops: {jam: {kind: minor-stop, time-to-stop: 8 s, repair: 2 s}}")
                .replace(
                        "of: out, figure: throughput, value: 0.5",
                        "of: station, figure: state-fraction, state: minor-stop, value: 0.2");
        Path file = Files.writeString(folder.resolve("jam.yaml"), stopped);

        assertThat(console.run("validate", file.toString())).isEqualTo(ExitStatus.OK);
    }

    @Test
    void tableOfTheReadmeHasEveryCaseWithItsExactValue() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (ExactCase known : ExactCase.shipped()) {
            for (Expectation expected : known.expectations()) {
                String row = known.scenario().name() + "  " + expected.title();
                String exact = String.format(Locale.ROOT, "%.6f", expected.value());
                assertThat(readme.lines()
                                .filter(line -> line.strip().startsWith(row + " "))
                                .toList())
                        .as(row)
                        .singleElement()
                        .matches(line -> line.contains(" " + exact + " ") && line.endsWith(" agrees"));
            }
        }
    }
}
