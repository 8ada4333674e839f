package linetwin.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @Test
    void soundScenarioIsConfirmedWithTheMarksOfItsParameters() {
        Console console = Console.withoutDisplay();

        assertThat(console.run("check", "teaching/two-stations", "--evidence")).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("two-stations is a valid scenario: ")
                .containsPattern("parameters by evidence: \\d+ S, \\d+ D, \\d+ K, \\d+ assumed, \\d+ without a mark\\.")
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
}
