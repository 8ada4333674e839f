package linetwin.sim.learn.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.sim.learn.counterfactual.CostTrial.Outcome;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostStudyTest {
    @TempDir
    Path folder;

    /** Nothing varies but the stops: what one of 10 minutes costs is 10 cycles of a minute, whenever it comes. */
    @Test
    void aStopOfALineWithoutBuffersCostsItsLengthInCycles() throws IOException {
        List<Outcome> outcomes = CostTrial.of(scenario("60 s", "600 s"), 3, 3, 20);

        assertThat(outcomes).hasSize(3).allSatisfy(outcome -> {
            assertThat(outcome.cost().mean().mean()).isBetween(9.0, 11.0);
            assertThat(outcome.isInside()).isTrue();
        });
    }

    @Test
    void theTruthLiesWhereASingleDayIsSaidToLie() throws IOException {
        List<Outcome> outcomes =
                CostTrial.of(scenario("{gamma: {mean: 60 s, cv: 0.3}}", "{exponential: 8 min}"), 4, 8, 60);

        // of 6 at 95 %, fewer than 5 inside once in 30; here all are, and stay so
        assertThat(outcomes).hasSize(6).allMatch(Outcome::isInside);
    }

    private Scenario scenario(String cycle, String repair) throws IOException {
        Path file = Files.createTempFile(folder, "line", ".yaml");
        Files.writeString(file, """
                schema: linetwin-scenario/1
                name: single
                title: Single
                plan: {rate: 55 /h, ideal-takt: 60 s}
                experiment: {duration: 1 h}
                areas:
                  shop:
                    elements:
                      items: {kind: source}
                      only:
                        cycle: %s
                        stops: {fault: {time-to-stop: {exponential: 2 h}, repair: %s}}
                      out: {kind: sink}
                """.formatted(cycle, repair));
        return Scenarios.read(file);
    }
}
