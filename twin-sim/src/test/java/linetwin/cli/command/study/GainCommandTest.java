package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;

class GainCommandTest {
    @Test
    void pictureStartsEachBarWhereTheOneBeforeEnded() {
        Console console = Console.withoutDisplay();

        int status =
                console.run("gain", "teaching/three-levers", "--by", "E1", "--replications", "4", "--duration", "10 h");

        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("three-levers gains +")
                .contains(
                        "3 levers in all 8 combinations; each line 4 replications of 10 h after a warm-up of 4 h, seed 1.")
                .containsPattern("Faster +\\+\\d+\\.\\d %   \\|#+ *\n")
                .containsPattern("Steadier +\\+\\d+\\.\\d %   \\| +#+ *\n")
                .containsPattern("Chongqing demonstration projects 2022/23 +\\+58\\.9 %   below\n");
    }

    @Test
    void jsonHoldsAllDefinitionsWithSharesThatAddUp() throws Exception {
        Console console = Console.withoutDisplay();

        console.run(
                "gain",
                "teaching/three-levers",
                "--uncertainty",
                "--replications",
                "3",
                "--duration",
                "10 h",
                "--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(document.get("kind").asText()).isEqualTo("gain");
        assertThat(document.get("baseline").asText()).isEqualTo("two-stations");
        assertThat(document.get("gains").findValuesAsText("definition")).containsExactly("E1", "E3");
        JsonNode gain = document.get("gains").get(0);
        double sum = 0;
        for (JsonNode lever : gain.get("levers")) {
            sum += lever.get("sharePercent").get("mean").asDouble();
        }
        assertThat(sum).isCloseTo(gain.get("gainPercent").get("mean").asDouble(), within(1e-9));
        assertThat(gain.get("uncertainty").get("lowPercent").asDouble())
                .isLessThanOrEqualTo(gain.get("uncertainty").get("highPercent").asDouble());
    }

    @Test
    void definitionWithoutAFigureIsNamed() {
        Console console = Console.withoutDisplay();

        int status = console.run("gain", "teaching/three-levers", "--replications", "2", "--duration", "1 h");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .isEqualTo(
                        "linetwin: scenario three-levers has no figure for E2, good vehicles per direct labour hour: No"
                                + " direct operators are described, or none was paid.\nMaybe --by E1 or --by E3 is meant.\n");
    }

    @Test
    void resultDoesNotDependOnTheNumberOfThreads() {
        assertThat(json("1")).isEqualTo(json("3")).contains("\"kind\" : \"gain\"");
    }

    private static String json(String threads) {
        Console console = Console.withoutDisplay();
        console.run(
                "gain",
                "teaching/three-levers",
                "--uncertainty",
                "--replications",
                "3",
                "--duration",
                "5 h",
                "--json",
                "--threads",
                threads);
        return console.out();
    }
}
