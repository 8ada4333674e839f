package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;

class SensitivityCommandTest {
    @Test
    void tableHasStationsTheirSumAndLevers() {
        Console console = Console.withoutDisplay();

        int status = console.run("sensitivity", "teaching/three-levers", "--replications", "3", "--duration", "10 h");

        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("three-levers: percent of change in E1 good vehicles per planned hour per percent")
                .contains("Raised and lowered by 5.00 %; each line 3 replications of 10 h")
                .containsPattern("first +\\+0\\.\\d+ ± 0\\.\\d+")
                .containsPattern("All together 1\\.\\d+ ± 0\\.\\d+")
                .containsPattern("steadier +[+-]0\\.\\d+ ± 0\\.\\d+");
    }

    @Test
    void jsonNamesSubjectsAndParameters() throws Exception {
        Console console = Console.withoutDisplay();

        console.run(
                "sensitivity",
                "validation/bn-f3",
                "--replications",
                "2",
                "--duration",
                "1 h",
                "--step",
                "10 %",
                "--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(document.get("kind").asText()).isEqualTo("sensitivity");
        assertThat(document.get("stepFraction").asDouble()).isEqualTo(0.1);
        assertThat(document.get("stations").findValuesAsText("parameter"))
                .hasSize(9)
                .contains("rate", "repair-rate", "failure-rate");
        assertThat(document.get("levers")).isEmpty();
    }
}
