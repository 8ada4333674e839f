package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;

class RunCommandTest {
    private static final String[] SHORT = {
        "run", "teaching/two-stations", "--replications", "3", "--duration", "10 h", "--warm-up", "1 h", "--seed", "7"
    };

    @Test
    void tableNamesTheSettingsAndTheKpisOfTheLine() {
        Console console = Console.withoutDisplay();

        assertThat(console.run(SHORT)).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("two-stations: 3 replications of 10 h after a warm-up of 1 h, seed 7\n")
                .containsPattern("E1 good vehicles per planned hour +\\d+\\.\\d+ +\\d+\\.\\d+")
                .containsPattern("E3 OEE index of the line +\\d+.* %\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void warmUpThatIsTooShortIsSaid() {
        Console console = Console.withoutDisplay();

        console.run(
                "run",
                "liangjiang-digital",
                "--check-warm-up",
                "--replications",
                "2",
                "--warm-up",
                "1 h",
                "--duration",
                "10 d");

        assertThat(console.err())
                .matches("Output, contents and lead time settle after \\d+ (h|min): the warm-up of 1 h is too"
                        + " short\\.\n");
    }

    @Test
    void jsonIsTheDocumentedForm() throws Exception {
        JsonNode document = json("--elements");

        assertThat(names(document))
                .containsExactly(
                        "schema",
                        "kind",
                        "scenario",
                        "seed",
                        "replications",
                        "warmUpSeconds",
                        "durationSeconds",
                        "levelFraction",
                        "interrupted",
                        "kpis",
                        "notes",
                        "elements");
        assertThat(document.get("schema").asText()).isEqualTo("linetwin.result/1");
        assertThat(document.get("durationSeconds").asDouble()).isEqualTo(36_000);
        assertThat(names(document.get("kpis").get(0)))
                .containsExactly(
                        "name", "mean", "halfWidth", "predictionHalfWidth", "standardDeviation", "minimum", "maximum");
        assertThat(document.get("elements").findValuesAsText("name")).contains("workingFraction", "meanContent");
    }

    @Test
    void resultDoesNotDependOnTheNumberOfThreads() throws Exception {
        assertThat(json("--threads", "1")).isEqualTo(json("--threads", "3"));
    }

    private static JsonNode json(String... more) throws Exception {
        Console console = Console.withoutDisplay();
        List<String> arguments = new ArrayList<>(List.of(SHORT));
        arguments.add("--json");
        arguments.addAll(List.of(more));
        assertThat(console.run(arguments.toArray(String[]::new))).isEqualTo(ExitStatus.OK);
        return new ObjectMapper().readTree(console.out());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
