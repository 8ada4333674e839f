package linetwin.sim.experiment.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.ScenarioFingerprint;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.stats.Ratio;
import linetwin.sim.stats.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The results in scenarios/results are those of the scenarios beside them and of this simulator. */
@Tag("long")
class ShippedGainTest {
    private static final String AGAIN =
            "scenarios/results is not what this version calculates; make it again:\n./mvnw -q -Pbench -DskipTests test -pl"
                    + " twin-sim -am -Dbench.main=linetwin.sim.bench.ShippedGains"
                    + " -Dbench.args=\"../scenarios/results 20\"\n";

    static Stream<String> scenarios() {
        return Scenarios.builtIn().stream()
                .filter(name -> !Scenarios.find(name).levers().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isOfTheScenarioAsItIs(String name) throws IOException {
        Scenario scenario = Scenarios.find(name);
        JsonNode result = result(scenario);

        assertThat(result.get("scenario").asText()).isEqualTo(scenario.name());
        assertThat(result.get("scenarioFingerprint").asText()).as(AGAIN).isEqualTo(ScenarioFingerprint.of(scenario));
        assertThat(result.get("seed").asLong())
                .as(AGAIN)
                .isEqualTo(scenario.runPlan().seed());
        assertThat(seconds(result, "warmUpSeconds"))
                .as(AGAIN)
                .isEqualTo(scenario.runPlan().warmUp());
        assertThat(seconds(result, "durationSeconds"))
                .as(AGAIN)
                .isEqualTo(scenario.runPlan().duration());
        assertThat(result.get("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(result.get("interrupted").asBoolean()).isFalse();
        assertThat(result.get("replications").asInt()).isGreaterThanOrEqualTo(20);
    }

    /** The traditional line, the one with all levers, and the one with their drawn effects, run again in every replication. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void everyReplicationComesOutTheSameAgain(String name) throws IOException {
        Scenario scenario = Scenarios.find(name);
        JsonNode result = result(scenario);
        long seed = scenario.runPlan().seed();
        int all = (1 << scenario.levers().size()) - 1;
        LeverLines lines = new LeverLines(scenario);
        List<ReplicationResult> none = run(result, scenario, number -> lines.atModes(0));
        List<ReplicationResult> atModes = run(result, scenario, number -> lines.atModes(all));
        List<ReplicationResult> drawn = run(result, scenario, number -> lines.drawn(all, seed, number));

        assertThat(result.get("gains")).isNotEmpty();
        for (JsonNode gain : result.get("gains")) {
            EfficiencyDefinition by =
                    EfficiencyDefinition.valueOf(gain.get("definition").asText());
            assertThat(told(gain, "baseline")).as(AGAIN).isEqualTo(values(none, by));
            assertThat(told(gain, "other")).as(AGAIN).isEqualTo(values(atModes, by));
            assertThat(told(gain, "otherDrawn")).as(AGAIN).isEqualTo(values(drawn, by));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void gainAndSharesFollowFromTheReplications(String name) throws IOException {
        for (JsonNode gain : result(Scenarios.find(name)).get("gains")) {
            List<Double> baseline = told(gain, "baseline");
            List<Double> other = told(gain, "other");
            Sample added = new Sample(IntStream.range(0, baseline.size())
                    .mapToObj(i -> other.get(i) - baseline.get(i))
                    .toList());
            double percent = Ratio.estimate(added, new Sample(baseline), 0.95)
                    .scaledBy(100)
                    .mean();
            double shares = 0;
            for (JsonNode lever : gain.get("levers")) {
                shares += lever.get("sharePercent").get("mean").asDouble();
            }

            assertThat(gain.get("gainPercent").get("mean").asDouble()).isCloseTo(percent, within(1e-9));
            assertThat(shares).isCloseTo(percent, within(1e-9));
        }
    }

    private static JsonNode result(Scenario scenario) throws IOException {
        String text = Scenarios.findGain(scenario.name()).orElse("");
        assertThat(text).as(AGAIN).isNotEmpty();
        return new ObjectMapper().readTree(text);
    }

    private static Duration seconds(JsonNode result, String field) {
        return Duration.ofMillis(Math.round(1000 * result.get(field).asDouble()));
    }

    private static List<ReplicationResult> run(JsonNode result, Scenario scenario, IntFunction<Line> line) {
        List<ReplicationJob> jobs = IntStream.range(
                        0, result.get("replications").asInt())
                .mapToObj(number -> new ReplicationJob(
                        line.apply(number),
                        new RunSeed(scenario.runPlan().seed(), number),
                        scenario.runPlan().warmUp(),
                        scenario.runPlan().duration(),
                        ReplicationJob.Detail.LINE))
                .toList();
        return LocalReplicationRunner.onAllProcessors().runAll(jobs, Watch.NONE);
    }

    private static List<Double> values(List<ReplicationResult> results, EfficiencyDefinition by) {
        return results.stream()
                .map(result -> result.figures().get(LineFigure.of(by).figure()))
                .toList();
    }

    private static List<Double> told(JsonNode gain, String field) {
        List<Double> values = new ArrayList<>();
        gain.get("byReplication").forEach(each -> values.add(each.get(field).asDouble()));
        return values;
    }
}
