package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidityCommandTest {
    private static final String SCENARIO = "teaching/two-stations";

    @TempDir
    static Path folder;

    private static String recording = "";

    @BeforeAll
    static void record() {
        recording = folder.resolve("days.jsonl.gz").toString();
        Console.withoutDisplay()
                .run(
                        "run",
                        SCENARIO,
                        "--replications",
                        "2",
                        "--warm-up",
                        "0 s",
                        "--duration",
                        "40 h",
                        "--record",
                        recording);
    }

    @Test
    void aValidModelIsSaidToBeInOneSentenceAndByTheExitStatus() throws Exception {
        Console console = Console.withoutDisplay();

        int status = console.run(
                "validity",
                recording,
                "--scenario",
                SCENARIO,
                "--report",
                folder.resolve("report").toString());

        assertThat(console.out())
                .startsWith("The model is valid for this line: of ")
                .contains(
                        "none is refuted.",
                        "fitted until ",
                        "100 replications, seed 1.",
                        "good vehicles per planned hour");
        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(new ObjectMapper()
                        .readTree(
                                folder.resolve("report").resolve("report.json").toFile())
                        .at("/question/en")
                        .asText())
                .isEqualTo("Is the model valid?");
    }

    @Test
    void theSameSeedGivesTheSameData() throws Exception {
        JsonNode one = json();

        assertThat(json()).isEqualTo(one);
        assertThat(one.get("kind").asText()).isEqualTo("validity");
        assertThat(one.get("valid").asBoolean()).isTrue();
        assertThat(one.get("figures")).hasSizeGreaterThan(20);
    }

    private static JsonNode json() throws Exception {
        Console console = Console.withoutDisplay();
        console.run("validity", recording, "--scenario", SCENARIO, "--replications", "20", "--json");
        return new ObjectMapper().readTree(console.out());
    }

    @Test
    void whatCannotBeJudgedIsSaid() {
        Console console = Console.withoutDisplay();

        assertThat(console.run("validity", recording, "--scenario", "teaching/paint-rework"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("is not that of scenario 'paint-rework'");

        Console split = Console.withoutDisplay();
        assertThat(split.run("validity", recording, "--scenario", SCENARIO, "--split", "100 %"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(split.err()).contains("--split is 100.0 %; must be more than 0 and less than 100 %.");
    }
}
