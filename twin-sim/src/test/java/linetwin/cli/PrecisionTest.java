package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code run} chooses what is not given: replications by precision, warm-up by MSER-5. */
class PrecisionTest {
    private static final String LINE = "teaching/two-stations";

    @Test
    void replicationsAreAddedUntilThePrecisionIsReached() throws Exception {
        Console console = Console.withoutDisplay();

        int status = console.run("run", LINE, "--precision", "0.5 %", "--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(document.get("replications").asInt()).isGreaterThan(10);
        assertThat(document.get("precision").get("reachedFraction").asDouble()).isLessThanOrEqualTo(0.005);
        assertThat(console.err()).endsWith("replications; 0.50 % was asked for.\n");
    }

    @Test
    void precisionThatTakesTooManyReplicationsIsAFailedCheckWithAResult() {
        Console console = Console.withoutDisplay();

        int status = console.run("run", LINE, "--precision", "0.1 %", "--max-replications", "12");

        assertThat(status).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.out()).startsWith("two-stations: 12 replications of 40 h");
        assertThat(console.err())
                .matches("E1 good vehicles per planned hour is known to 0\\.\\d+ % after 12 replications, not to 0\\.10"
                        + " %: that would take about \\d+\\.\n"
                        + "Maybe a larger --max-replications or a longer --duration is meant\\.\n");
    }

    @Test
    void quantilesHaveIntervalsWhereTheReplicationsSuffice() {
        Console console = Console.withoutDisplay();

        console.run("run", LINE, "--replications", "8", "--duration", "5 h", "--quantiles", "50 %,95 %");

        assertThat(console.out())
                .containsPattern("quantiles over replications +50\\.0 % +95\\.0 %")
                .containsPattern("E1 good vehicles per planned hour +\\d+\\.\\d+ \\(\\d+\\.\\d+ to \\d+\\.\\d+\\)"
                        + " +\\d+\\.\\d+\n")
                .endsWith("An interval of the 95.0 % quantile needs 72 replications or more.\n");
    }

    @Test
    void warmUpIsFoundAndThenDeleted() {
        Console console = Console.withoutDisplay();

        console.run("run", LINE, "--warm-up", "auto", "--replications", "2");

        assertThat(console.out()).containsPattern("2 replications of 40 h after a warm-up of \\d+ min, seed 1\n");
    }

    /** Nothing leaves a conveyor of 44 minutes in the first half of 80 minutes. */
    @Test
    void lineThatDoesNotSettleNeedsALongerRun(@TempDir Path folder) throws Exception {
        Path line = folder.resolve("slow.yaml");
        Files.writeString(line, """
            schema: linetwin-scenario/1
            name: slow
            title: Slow
            plan: {rate: 30 /h, ideal-takt: 2 min}
            experiment: {duration: 80 min}
            areas:
              shop:
                elements:
                  items: {kind: source}
                  station: {cycle: 24 s}
                  oven: {kind: conveyor, capacity: 200, dwell: 44 min}
                  out: {kind: sink}
            """);
        Console console = Console.withoutDisplay();

        int status = console.run("run", line.toString(), "--warm-up", "auto");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).isEqualTo("""
            linetwin: --warm-up auto finds none: the output, the lead time, the work in process, the content of oven of slow do not settle within 80 min.
            Maybe a longer --duration is meant: run longer.
            """);
    }
}
