package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of AGVs on roads. */
class FleetFiguresTest {
    private final Console console = Console.withoutDisplay();

    @TempDir
    private Path folder;

    @Test
    void theSharesOfAFleetsTimeAddUpInARunAndInItsRecording() throws IOException {
        String recording = folder.resolve("run.jsonl").toString();
        assertThat(console.run(
                        "run", "teaching/agv-roads", "--replications", "1", "--duration", "8 h", "--record", recording))
                .isZero();
        assertThat(console.out()).contains("charging %").contains("  agvs-3");

        Console replay = Console.withoutDisplay();
        assertThat(replay.run("replay", recording, "--json")).isZero();
        JsonNode fleet = new ObjectMapper().readTree(replay.out()).at("/runs/0/fleets/0");
        assertThat(fleet.get("agvs")).hasSize(3);
        double shares = Stream.of("idle", "empty", "loaded", "handling", "waiting", "charging", "broken")
                .mapToDouble(task -> fleet.get(task + "Fraction").asDouble())
                .sum();
        assertThat(shares).isCloseTo(1, within(1e-9));
        assertThat(fleet.get("callToDeliveryP95Minutes").asDouble())
                .isGreaterThan(fleet.get("callToDeliveryMeanMinutes").asDouble());
    }

    @Test
    void aLineWithoutRoadsIsToldAsBefore() {
        assertThat(console.run("run", "teaching/two-stations", "--replications", "2", "--duration", "1 h", "--json"))
                .isZero();

        assertThat(console.out()).doesNotContain("fleets");
    }
}
