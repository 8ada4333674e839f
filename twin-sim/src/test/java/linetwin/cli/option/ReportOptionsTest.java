package linetwin.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import linetwin.cli.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOptionsTest {
    private final Console console = Console.withoutDisplay();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void reportOfARunTellsWhatItsTableTells() throws IOException {
        int status = console.run(
                "run", "teaching/two-stations", "--replications", "3", "--seed", "7", "--report", folder.toString());

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(console.err()).isEqualTo("Report: " + folder.resolve("report.html") + "\n");
        JsonNode report = report(folder);
        assertThat(report.get("facts").findValuesAsText("en")).contains("Seed", "7", "Replications", "3");
        String rate = report.at("/answer/en").asText().replaceFirst(" ±.*", "");
        assertThat(console.out()).containsPattern("E1 good vehicles per planned hour +" + Pattern.quote(rate));
    }

    @Test
    void everyKindOfExperimentHasItsPage() throws IOException {
        String[] usual = {"--replications", "2", "--duration", "1 d", "--warm-up", "1 d", "--report"};

        run(usual, "compare", "liangjiang-baseline", "liangjiang-digital");
        run(usual, "bottleneck", "liangjiang-digital");
        run(usual, "sensitivity", "teaching/two-stations");

        assertThat(report(folder.resolve("compare"))
                        .at("/sections/0/references/0/value")
                        .asDouble())
                .isEqualTo(58.9);
        assertThat(report(folder.resolve("bottleneck")).findValuesAsText("type"))
                .contains("intervals", "overTime", "shares", "line", "table");
        assertThat(report(folder.resolve("sensitivity")).at("/question/zh").asText())
                .isEqualTo("改进哪里最有用？");
    }

    @Test
    void folderThatCannotBeWrittenIsRefusedBeforeAnythingIsRun() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "kept");

        int status = console.run("run", "teaching/two-stations", "--report", file.toString());

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .isEqualTo("linetwin: the report can't be written to " + file + ": " + file
                        + " is a file; must be a folder.\n");
    }

    private void run(String[] usual, String... command) {
        String[] all = new String[command.length + usual.length + 1];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(usual, 0, all, command.length, usual.length);
        all[all.length - 1] = folder.resolve(command[0]).toString();
        assertThat(console.run(all)).as(console.err()).isEqualTo(ExitStatus.OK);
    }

    private static JsonNode report(Path folder) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    }
}
