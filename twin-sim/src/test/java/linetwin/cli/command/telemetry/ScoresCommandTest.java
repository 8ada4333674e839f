package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.recording.verify.RecordedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forecast RECORDING --every --store} and {@code scores}, of two stations in eight hours. */
class ScoresCommandTest {
    @TempDir
    private Path folder;

    private final Console console = Console.withoutDisplay();

    @Test
    void aRecordingShowsHowGoodItsForecastsAreAndTheStoreShowsTheSameLater() throws IOException {
        Path store = folder.resolve("twin.db");
        assertThat(walk("30 min", "teaching/two-stations", "--store", store.toString()))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);
        String walked = console.out();
        assertThat(walked)
                .containsPattern("two-stations, 1 h +14 +7 +\\d+ %")
                .contains("CRPS", "naive", "bias", "16 forecasts have no outcome")
                .doesNotContain("Drift:");

        Console later = Console.withoutDisplay();
        assertThat(later.run("scores", store.toString())).as(later.err()).isEqualTo(ExitStatus.OK);

        assertThat(walked).startsWith(later.out().stripTrailing());
        assertThat(walked.substring(later.out().stripTrailing().length()))
                .contains("Within four hours of work, a cycle time that grows by 8 % is noticed in nine of ten cases");
    }

    @Test
    void theSameIsGivenAsData() throws IOException {
        assertThat(walk("30 min", "teaching/two-stations", "--json"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .contains("\"kind\" : \"scores\"", "\"ahead\" : \"1 h\"", "\"tooFew\" : false", "\"drift\" : [ ]")
                .contains("\"levelFraction\" : 0.95", "\"naiveCrps\" : ")
                .containsPattern("\"path\" : \"areas.shop.elements.second.cycle\",\\s+\"factor\" : 1\\.\\d+");
    }

    @Test
    void fewerThanTenOutcomesAreTooFewForFigures() throws IOException {
        assertThat(walk("1 h", "teaching/two-stations")).as(console.err()).isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .containsPattern("two-stations, 1 h +7 +7 +too few")
                .doesNotContainPattern("two-stations.*\\d %");
    }

    @Test
    void aModelThatTheLineHasLeftIsNamedAndTheStoreKeepsIt() throws IOException {
        Path store = folder.resolve("twin.db");
        String right = Files.readString(Path.of("../scenarios/teaching/two-stations.yaml"));
        Path model = Files.writeString(
                folder.resolve("model.yaml"), right.replaceFirst("second: (.*)mean: 60 s", "second: $1mean: 45 s"));

        assertThat(walk("30 min", model.toString(), "--store", store.toString()))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .containsPattern(
                        "Drift: second: cycle 45\\.0 → \\d\\d\\.\\d s since 2026-01-05T06:00:00Z, p (= 0\\.0[0-3]|<)");
        Console later = Console.withoutDisplay();
        later.run("scores", store.toString(), "--json");
        assertThat(later.out()).contains("\"path\" : \"areas.shop.elements.second.cycle\"", "\"unit\" : \"seconds\"");
    }

    @Test
    void whatIsNoStoreIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "text");

        assertThat(console.run("scores", text.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(walk("30 min", "teaching/two-stations", "--store", text.toString()))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.run("scores", folder.resolve("none.db").toString())).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .contains("linetwin: " + text + " is no store of a twin; nothing was written to it.")
                .contains("linetwin: there is no store ");
        assertThat(text).hasContent("text");
    }

    private int walk(String every, String scenario, String... more) throws IOException {
        Path file = folder.resolve("line.jsonl");
        if (!Files.exists(file)) {
            RecordedRun.of(file, "teaching/two-stations", 1, 0, 8);
        }
        String[] all = new String[more.length + 8];
        String[] first = {"forecast", file.toString(), "--scenario", scenario, "--replications", "20", "--every", every
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return console.run(all);
    }
}
