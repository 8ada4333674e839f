package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands make of a line that locks up: a holds an item for ever, and so does b, since c needs the carrier of a. */
class DeadlockedLinesTest {
    private static final Path CROSSED = Path.of("src/test/resources/linetwin/sim/line/crossed-carriers.yaml");
    private static final String WHY = "'c' waits for a carrier of 'x', which are under the items in 'a'";

    private final Console console = Console.withoutDisplay();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void checkRefusesALineThatLocksUpInATrial() {
        assertThat(console.run("check", CROSSED.toString())).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.err()).contains("crossed-carriers locks up").contains(WHY);
        assertThat(console.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "run --warm-up auto", "bottleneck", "sensitivity"})
    void studiesOfOneLineEndWithTheReason(String command) {
        String[] words = (command + " " + CROSSED).split(" ", -1);

        assertThat(console.run(words)).as(console.err()).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.err()).contains("crossed-carriers locks up").contains(WHY);
    }

    /** With one carrier more of x there is always one for c. */
    @Test
    void aSweepMarksThePointThatLocksUpAndGoesOn() throws IOException {
        Path sweep = Files.writeString(folder.resolve("sweep.yaml"), """
            schema: linetwin-experiment/1
            name: carriers
            scenario: %s
            experiment: {replications: 2, warm-up: 0 h, duration: 1 h}
            factors:
              carriers: {set: carriers.x.count, values: [1, 3]}
            """.formatted(CROSSED.toAbsolutePath()));
        String out = folder.resolve("out").toString();

        assertThat(console.run("sweep", sweep.toString(), "--out", out, "--threads", "3"))
                .as(console.err())
                .isEqualTo(ExitStatus.FAILED_CHECK);

        assertThat(console.out()).startsWith("4 of 4 replications").contains("2 of them locked up and have no figures");
        List<String> rows = Files.readAllLines(folder.resolve("out/sweep.jsonl"));
        assertThat(rows).hasSize(5);
        for (int row = 1; row <= 4; row++) {
            JsonNode node = new ObjectMapper().readTree(rows.get(row));
            assertThat(node.has("figures")).isEqualTo(row > 2);
            assertThat(node.has("deadlock")).isEqualTo(row <= 2);
        }
        assertThat(Files.readAllLines(folder.resolve("out/sweep.csv")).get(1))
                .startsWith("0,0,1,,,")
                .contains(WHY);

        assertThat(console.run("sweep", sweep.toString(), "--out", out)).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.out()).as("all from the folder").contains("2 of them locked up and have no figures");
    }

    @Test
    void aComparisonLeavesOutALineThatLocksUpAndTellsWhy() throws IOException {
        Path sound = sound();

        assertThat(console.run("compare", sound.toString(), CROSSED.toString(), sound.toString(), "--json"))
                .as(console.err())
                .isEqualTo(ExitStatus.FAILED_CHECK);

        assertThat(console.err())
                .contains("left out of the comparison: crossed-carriers locks up")
                .contains(WHY);
        assertThat(new ObjectMapper().readTree(console.out()).get("kind").asText())
                .isEqualTo("comparison");
    }

    @Test
    void aBaselineThatLocksUpCantBeComparedWith() throws IOException {
        assertThat(console.run("compare", CROSSED.toString(), sound().toString()))
                .isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("linetwin: crossed-carriers locks up");
    }

    /** Of the four carriers of x, a holds one and the buffer after it as many as it can: with three, none is left for c. */
    @Test
    void anOptimumIsSoughtAmongTheDesignsThatDoNotLockUp() throws IOException {
        Path buffered = Files.writeString(
                folder.resolve("buffered.yaml"),
                Files.readString(CROSSED)
                        .replace("en: Skids}, count: 1}", "en: Skids}, count: 4}")
                        .replace("a: {cycle: 60 s, takes: x}", """
                            a: {cycle: {exponential: 60 s}, takes: x}
                                  before: {kind: buffer, capacity: 2}\
                            """)
                        .replace("c: {cycle: 60 s, takes: x}", """
                            c: {cycle: {exponential: 60 s}, takes: x}
                                  after: {kind: buffer, capacity: 2}\
                            """)
                        .replace("duration: 1 h", "duration: 20 h"));

        int status = console.run(
                "optimise",
                buffered.toString(),
                "--buffers",
                "before,after",
                "--total",
                "4",
                "--json",
                "--indifference",
                "5 %");

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        JsonNode found = new ObjectMapper().readTree(console.out());
        assertThat(found.at("/designs").findValuesAsText("before")).containsExactlyInAnyOrder("1", "2");
        assertThat(found.at("/lockedUp").findValuesAsText("before")).containsExactly("3");
    }

    private Path sound() throws IOException {
        return Files.writeString(
                folder.resolve("sound.yaml"),
                Files.readString(CROSSED)
                        .replace("name: crossed-carriers", "name: sound")
                        .replace("en: Skids}, count: 1}", "en: Skids}, count: 3}"));
    }
}
