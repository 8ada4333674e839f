package linetwin.sim.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.sim.scenario.Scenario;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few of the lines of {@code BottleneckProof}, with shorter runs. Fixed seeds: the outcome is always the same. */
class RandomLinesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1001, 1004, 1006, 1060, 2040})
    void aNamedStationHasOneOfTheLargestElasticities(long seed) {
        Scenario scenario = RandomLine.write(folder, seed);
        Elasticities truth =
                Elasticities.of(scenario, RandomLine.stations(scenario), Elasticities.plan(3, Duration.ofHours(30)));
        Bottleneck found = HeardRun.bottleneck(scenario, Duration.ofHours(60), 99);

        assertThat(found.named()).isNotEmpty().anyMatch(truth::isAmongTheLargest);
        assertThat(found.named())
                .allSatisfy(station -> assertThat(truth.relative(station)).isGreaterThan(0.1));
    }
}
