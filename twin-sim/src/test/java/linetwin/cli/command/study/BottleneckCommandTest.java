package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;

/** On the line whose second station is the bottleneck, although the third works most. */
class BottleneckCommandTest {
    private final Console console = Console.withoutDisplay();

    @Test
    void namesTheStationThatLimitsTheLine() {
        assertThat(run()).isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .contains("station-2 limits the line.")
                .containsPattern(
                        "station-2: The line waits for it for 4. % of the time at work: on average . of 5 before it, ")
                .containsPattern("starved +station-2: failed \\(breakdown\\)");
    }

    @Test
    void lineThatOnlyWaitsForItsSourceHasNoBottleneck() {
        assertThat(console.run("bottleneck", "validation/mm1", "--replications", "2", "--duration", "20 h"))
                .isEqualTo(ExitStatus.OK);
        assertThat(console.out()).contains("No station limits the line: it waits for its source alone.");
    }

    @Test
    void lossTreeInJsonAddsUpToAll() throws Exception {
        run("--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(document.at("/limits/0/station").asText()).isEqualTo("station-2");
        assertThat(document.at("/limits/0/fraction/mean").asDouble()).isEqualTo(0.456, within(0.06));
        assertThat(document.at("/limits/0/before/capacity").asInt()).isEqualTo(5);
        assertThat(document.at("/named")).hasSize(1);
        assertThat(document.at("/named/0").asText()).isEqualTo("station-2");
        JsonNode tree = document.get("lossTree");
        double sum = tree.at("/goodFraction/mean").asDouble()
                + tree.at("/rejectedFraction/mean").asDouble()
                + tree.at("/slowFraction/mean").asDouble();
        for (JsonNode cause : tree.get("causes")) {
            sum += cause.at("/fraction/mean").asDouble();
        }
        assertThat(sum).isEqualTo(1, within(1e-12));
        assertThat(document.get("overTime")).hasSize(48);
    }

    @Test
    void resultDoesNotDependOnTheNumberOfThreads() {
        run("--json", "--threads", "1");
        Console other = Console.withoutDisplay();
        other.run(arguments("--json", "--threads", "4"));

        assertThat(other.out()).isEqualTo(console.out());
    }

    private int run(String... more) {
        return console.run(arguments(more));
    }

    private static String[] arguments(String... more) {
        String[] usual = {"bottleneck", "validation/bn-f3", "--duration", "20000 s", "--replications", "4"};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return all;
    }
}
