package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is told to end, as by Ctrl-C, prints what it has finished. */
class InterruptionTest {
    /** Far longer than any test may take, and more than the program needs to start. */
    private static final String MANY = "1000000";

    private static final Duration STARTED_AND_BUSY = Duration.ofSeconds(6);

    @TempDir
    Path folder;

    @Test
    void runPrintsTheReplicationsThatWereFinished() throws Exception {
        JsonNode document = interrupted("run", "teaching/two-stations", "--replications", MANY, "--json");

        assertThat(document.get("interrupted").asBoolean()).isTrue();
        assertThat(document.get("replications").asInt()).isBetween(2, 999_999);
        assertThat(document.get("kpis").findValuesAsText("name")).contains("goodVehiclesPerPlannedHour");
    }

    @Test
    void gainCountsReplicationsThatAllCombinationsFinished() throws Exception {
        JsonNode document =
                interrupted("gain", "teaching/three-levers", "--replications", MANY, "--duration", "10 h", "--json");

        assertThat(document.get("interrupted").asBoolean()).isTrue();
        assertThat(document.get("replications").asInt()).isBetween(2, 999_999);
        assertThat(document.get("gains").get(0).get("levers")).hasSize(3);
    }

    private JsonNode interrupted(String... arguments) throws Exception {
        Path output = folder.resolve("result.json");
        Process process = ProgramProcess.start(output, arguments);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> process.toHandle()
                                .info()
                                .totalCpuDuration()
                                .orElse(STARTED_AND_BUSY)
                                .compareTo(STARTED_AND_BUSY)
                        >= 0);
        process.destroy();
        process.waitFor();
        return new ObjectMapper().readTree(output.toFile());
    }
}
