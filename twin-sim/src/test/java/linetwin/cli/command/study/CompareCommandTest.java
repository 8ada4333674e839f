package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;

class CompareCommandTest {
    @Test
    void jsonGivesGainsWithIntervalsAndTheReferences() throws Exception {
        Console console = Console.withoutDisplay();

        int status = console.run(
                "compare",
                "liangjiang-baseline",
                "liangjiang-digital",
                "--replications",
                "3",
                "--duration",
                "1 d",
                "--warm-up",
                "1 d",
                "--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(document.get("schema").asText()).isEqualTo("linetwin.result/1");
        assertThat(document.get("kind").asText()).isEqualTo("comparison");
        assertThat(document.get("gains").findValuesAsText("definition")).containsExactly("E1", "E2", "E3");
        JsonNode e1 = document.get("gains").get(0);
        assertThat(e1.get("gainPercent").asDouble())
                .isCloseTo(
                        100
                                * (e1.get("otherMean").asDouble()
                                                / e1.get("baselineMean").asDouble()
                                        - 1),
                        within(1e-9));
        assertThat(e1.get("halfWidthPercent").asDouble()).isPositive();
        assertThat(document.get("references").get(0).get("gainPercent").asDouble())
                .isEqualTo(58.9);
    }

    @Test
    void severalLinesAreJudgedTogether() throws Exception {
        Console console = Console.withoutDisplay();
        String line = "teaching/two-stations";

        console.run("compare", line, line, line, "--replications", "2", "--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(document.get("kind").asText()).isEqualTo("comparisons");
        assertThat(document.get("individualLevelFraction").asDouble()).isEqualTo(0.975);
        assertThat(document.get("comparisons")).hasSize(2);
        assertThat(document.get("comparisons").get(1).get("changes").findValuesAsText("judgement"))
                .isNotEmpty()
                .containsOnly("no-difference-shown");
    }

    @Test
    void lineComparedWithItselfGainsNothing() {
        Console console = Console.withoutDisplay();

        console.run("compare", "teaching/two-stations", "teaching/two-stations", "--replications", "2");

        assertThat(console.out()).containsPattern("E1 good vehicles per planned hour .* \\+0\\.00 % ± 0\\.00 ");
    }
}
