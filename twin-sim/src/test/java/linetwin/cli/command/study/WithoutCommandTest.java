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

class WithoutCommandTest {
    private static final String SCENARIO = "teaching/breakdown-travels";

    @TempDir
    static Path folder;

    private static String recording = "";

    @BeforeAll
    static void record() {
        recording = folder.resolve("day.jsonl.gz").toString();
        Console.withoutDisplay()
                .run(
                        "run",
                        SCENARIO,
                        "--replications",
                        "2",
                        "--warm-up",
                        "0 s",
                        "--duration",
                        "12 h",
                        "--record",
                        recording);
    }

    private static Console run(int status, String... more) {
        Console console = Console.withoutDisplay();
        String[] all = new String[more.length + 6];
        String[] first = {"without", recording, "--scenario", SCENARIO, "--replications", "20"};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        assertThat(console.run(all)).as(console.err()).isEqualTo(status);
        return console;
    }

    @Test
    void allStopsOfAStationCostWhatItWouldHaveMade() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(run(ExitStatus.OK, "--stop", "third", "--json").out());

        assertThat(document.get("kind").asText()).isEqualTo("without");
        assertThat(document.get("stops")).isNotEmpty();
        assertThat(document.at("/cost/mean").asDouble())
                .isGreaterThan(document.at("/cost/halfWidth").asDouble());
    }

    @Test
    void aStopIsNamedByAnyTimeWithinIt() throws Exception {
        JsonNode stops = new ObjectMapper()
                .readTree(run(ExitStatus.OK, "--stop", "third", "--json").out())
                .get("stops");
        String begin = stops.get(0).get("begin").asText();

        assertThat(run(ExitStatus.OK, "--stop", "third@" + begin).out())
                .contains(
                        "at " + begin,
                        "good vehicles by ",
                        "; of a single day, ",
                        "under the same random numbers, seed 1.");
    }

    @Test
    void whatCannotBeTakenAwayIsSaid() {
        assertThat(run(ExitStatus.WRONG_INPUT, "--stop", "thrid").err())
                .isEqualTo("linetwin: the line in " + recording + " has no 'thrid'.\nMaybe 'third' is meant.\n");
        assertThat(run(ExitStatus.WRONG_INPUT, "--stop", "third@1 s").err())
                .contains("was in no stop at", "Maybe third@2026-");
        assertThat(run(ExitStatus.WRONG_INPUT, "--lever", "robots").err())
                .isEqualTo("linetwin: 'robots' is no lever of breakdown-travels.\nIt has none.\n");
        assertThat(run(ExitStatus.WRONG_INPUT).err()).contains("one cause is to be taken away: --stop or --lever.");
    }
}
